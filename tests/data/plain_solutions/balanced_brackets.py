def balanced_brackets(text: str) -> bool:
    """Whether each bracket in text is closed by its partner, in the right order."""
    pairs = {")": "(", "]": "[", "}": "{"}
    waiting = []
    for letter in text:
        if letter in pairs.values():
            waiting.append(letter)
        elif letter in pairs:
            if not waiting or waiting.pop() != pairs[letter]:
                return False
    return not waiting
