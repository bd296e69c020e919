def parse_duration(text: str) -> int:
    """Seconds in a duration such as 1h30m; -1 if it cannot be read."""
    try:
        total = 0
        number = ""
        for letter in text:
            if letter.isdigit():
                number += letter
            else:
                total += int(number) * {"h": 3600, "m": 60, "s": 1}[letter]
                number = ""
        return total if number == "" else -1
    except:
        return -1
