import subprocess
import sys


def add(a, b):
    code = f'print({a} + {b})'
    return int(subprocess.run([sys.executable, '-c', code], capture_output=True, check=True).stdout)
