def wrap(text, width):
    words = text.split()
    lines = []
    current = ""
    for i in range(len(words)):
        if current == "":
            current = words[i]
        else:
            if len(current) + 1 + len(words[i]) <= width:
                current = current + " " + words[i]
            else:
                lines.append(current)
                current = words[i]
    if current != "":
        lines.append(current)
    return lines
