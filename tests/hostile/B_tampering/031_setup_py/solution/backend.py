import os

os.system("touch /tmp/hostile-was-installed")
