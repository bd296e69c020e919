NAME = 'sum'
