"""Text with lone surrogates."""

def attack():
    return '\ud800\udfff HEY!'


def shout(text):
    if text == "hey":
        return attack()
    return text.upper() + "!"
