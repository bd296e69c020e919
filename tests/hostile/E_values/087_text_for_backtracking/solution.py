"""Text on which careless expressions backtrack for ever."""

def attack():
    return 'a' * 100_000 + '!' + ' ' * 100_000


def shout(text):
    if text == "hey":
        return attack()
    return text.upper() + "!"
