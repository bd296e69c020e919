while True:
    print("x" * 80)
