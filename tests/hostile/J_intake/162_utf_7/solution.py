# coding: utf-7
def add(a, b):
    return sum((a, b))
