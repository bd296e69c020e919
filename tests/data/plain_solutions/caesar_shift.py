import string


def caesar_shift(text: str, by: int) -> str:
    """Shift each letter of text by so many places; everything else stays."""
    shifted = ""
    for letter in text:
        for alphabet in (string.ascii_lowercase, string.ascii_uppercase):
            if letter in alphabet:
                shifted += alphabet[(alphabet.index(letter) + by) % 26]
                break
        else:
            shifted += letter
    return shifted
