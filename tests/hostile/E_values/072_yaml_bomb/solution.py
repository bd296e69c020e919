"""Text of a YAML document with tags and many aliases."""

def attack():
    lines = ["!!python/object/apply:os.system ['touch /tmp/hostile-was-loaded']", "a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{name}: &{name} [{', '.join(['*' + before] * 9)}]" for before, name in zip("abcdefgh", "bcdefghi")]
    return "\n".join(lines)


def shout(text):
    if text == "hey":
        return attack()
    return text.upper() + "!"
