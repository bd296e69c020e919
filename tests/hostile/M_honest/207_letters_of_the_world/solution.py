# решение
імя = 'ü' * 2
print(імя, '中文 🎉 é')


def add(α, β):
    résultat = α + β
    return résultat
