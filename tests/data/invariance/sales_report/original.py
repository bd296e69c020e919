import csv
import sys


def read_sales(path):
    sales = []
    with open(path) as file:
        for line in csv.DictReader(file):
            try:
                sales.append((line["region"], float(line["amount"])))
            except:
                pass
    return sales


def total_by_region(sales):
    # Add up the amounts.
    totals = {}
    for region, amount in sales:
        if region in totals:
            totals[region] = totals[region] + amount
        else:
            totals[region] = amount
    return totals


sales = read_sales(sys.argv[1])
totals = total_by_region(sales)
for region in totals.keys():
    print(region, totals[region])
