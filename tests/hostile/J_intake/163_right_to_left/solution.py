def add(a, b):
    access = 'user‮ ⁦# always right⁩ ⁦'
    return a + b if access else 0
