"""A traceback that names files of the host."""

def attack():
    code = "def fail():\n    raise ValueError('forged')\n"
    names = {}
    exec(compile(code, "/tmp/work/../../etc/passwd\n\x1b[2Jpassed", "exec"), names)
    names["fail"]()


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
