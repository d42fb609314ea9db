"""Second evaluator of formulas, written from docs/formula.md alone (Python 3.9 or later, standard library).

As a program it answers lines of JSON {"text": ..., "inputs": {...}} with lines of JSON
{"value": ..., "hash": ...} or {"error": "CLASS LINE:COLUMN"}. An input is {"number": "1.5"},
{"list": ["1", null]}, {"repeated": ["1", 1000]} (a list), {"boolean": true}, {"text": "x"},
{"date": "2013-01-01"} or {"missing": true}.
"""
import datetime
import hashlib
import json
import re
import sys
from fractions import Fraction

MOST_BYTES = 16384
MOST_DIGITS = 1000
MOST_TOKENS = 4000
LONGEST_NAME = 64
DEEPEST = 64
LONGEST_LIST = 1000000
MOST_WORK = 20000000
MODES = ("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor")
TYPES = ("number", "list", "boolean", "text", "date")
KEYWORDS = set(
    "formula division input table band let result number list boolean text date missing fail skip zero "
    "scale from below up_to if then else and or not true false".split()
) | set(MODES)
JOINING = ("sum", "count", "min", "max", "mean", "list")
FIXED = {
    "weighted_sum": ("list", "list"),
    "weighted_mean": ("list", "list"),
    "clamp": ("number", "number", "number"),
    "abs": ("number",),
    "round": ("number",),
    "div": ("number", "number"),
}
LEVELS = {
    1: ("or",),
    2: ("and",),
    4: ("<", "<=", ">", ">=", "==", "!="),
    5: ("+", "-"),
    6: ("*", "/"),
}
if sys.getrecursionlimit() < 5000:
    sys.setrecursionlimit(5000)


class FormulaError(Exception):
    """Class and place (line, column) of the first error."""

    def __init__(self, kind, place):
        super().__init__("%s %d:%d" % (kind, place[0], place[1]))
        self.kind = kind
        self.place = place


# ---------------------------------------------------------------- numbers (section 4)

def parts(number):
    """The whole number and the smallest scale that write a decimal."""
    rest, twos, fives = number.denominator, 0, 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    scale = max(twos, fives)
    return number.numerator * (10 ** scale // number.denominator), scale


def plain(number, scale=None):
    """Plain notation, with exactly this many digits after the point or with as few as there are."""
    whole, least = parts(number)
    if scale is None:
        scale = least
    else:
        whole *= 10 ** (scale - least)
    digits = str(abs(whole)).rjust(scale + 1, "0")
    sign = "-" if whole < 0 else ""
    return sign + (digits[:-scale] + "." + digits[-scale:] if scale else digits)


def limited(number, place):
    whole, scale = parts(number)
    if max(len(str(abs(whole))), scale + 1) > MOST_DIGITS:
        raise FormulaError("digits", place)
    return number


def literal_digits(text):
    whole, _, fraction = text.lstrip("-").partition(".")
    return len(whole) + len(fraction.rstrip("0"))


def rounded(number, rounding):
    scale, mode = rounding
    scaled = number * 10 ** scale
    low = scaled.numerator // scaled.denominator
    rest = scaled - low
    if rest == 0:
        return number
    toward_zero, away = (low, low + 1) if scaled > 0 else (low + 1, low)
    if mode == "floor":
        chosen = low
    elif mode == "ceiling":
        chosen = low + 1
    elif mode == "up":
        chosen = away
    elif mode == "down":
        chosen = toward_zero
    elif rest != Fraction(1, 2):
        chosen = low if rest < Fraction(1, 2) else low + 1
    elif mode == "half_up":
        chosen = away
    elif mode == "half_down":
        chosen = toward_zero
    else:
        chosen = low if low % 2 == 0 else low + 1
    return Fraction(chosen, 10 ** scale)


# ---------------------------------------------------------------- tokens (section 1)

def refused(point):
    return (
        0xD800 <= point <= 0xDFFF
        or (point < 0x20 and point not in (9, 10, 13))
        or 0x7F <= point <= 0x9F
        or point in (0x061C, 0x200E, 0x200F, 0xFEFF)
        or 0x2028 <= point <= 0x202E
        or 0x2066 <= point <= 0x2069
    )


def places_of(text):
    """The place of every character, and of the end."""
    places, line, column = [], 1, 1
    for index, char in enumerate(text):
        places.append((line, column))
        if char == "\n" or (char == "\r" and text[index + 1:index + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    places.append((line, column))
    return places


NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9A-Za-z_.])")
NAME = re.compile(r"[a-z][a-z0-9_]*")
TEXT = re.compile(r'"((?:[^"\\\r\n]|\\["\\])*)"')
UNIT = re.compile(r"\[([^\[\]\r\n]*)\]")
BLANK = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*)*")
SYMBOL = re.compile(r"<=|>=|==|!=|[{}():;,+\-*/<>=]")


def tokens_of(text):
    """Tokens as (kind, content, place); the last one is the end."""
    if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
        raise FormulaError("limit", (1, 1))
    places = places_of(text)
    for index, char in enumerate(text):
        if refused(ord(char)):
            raise FormulaError("character", places[index])
    tokens, index = [], BLANK.match(text).end()
    while index < len(text):
        kind, content, end = token_at(text, index, places[index])
        if len(tokens) == MOST_TOKENS:
            raise FormulaError("limit", places[index])
        tokens.append((kind, content, places[index]))
        index = BLANK.match(text, end).end()
    tokens.append(("end", "", places[len(text)]))
    return tokens


def token_at(text, index, place):
    char = text[index]
    if "a" <= char <= "z":
        word = NAME.match(text, index).group()
        if len(word) > LONGEST_NAME:
            raise FormulaError("limit", place)
        return "keyword" if word in KEYWORDS else "name", word, index + len(word)
    if "0" <= char <= "9":
        date = DATE.match(text, index)
        if date:
            return "date", day_of(date, place), date.end()
        return number_at(text, index, place)
    if char == '"':
        found = TEXT.match(text, index)
        if found:
            return "text", re.sub(r"\\(.)", r"\1", found.group(1)), found.end()
    elif char == "[":
        found = UNIT.match(text, index)
        if found:
            return "unit", found.group(1).strip(" \t"), found.end()
    else:
        found = SYMBOL.match(text, index)
        if found:
            return "symbol", found.group(), found.end()
    raise FormulaError("syntax", place)


def day_of(match, place):
    try:
        return datetime.date(*(int(group) for group in match.groups()))
    except ValueError:
        raise FormulaError("syntax", place) from None


def number_at(text, index, place):
    found = NUMBER.match(text, index)
    content = found.group()
    follower = text[found.end():found.end() + 1]
    if re.match(r"0[0-9]", content) or re.match(r"[0-9A-Za-z_.]", follower):
        raise FormulaError("syntax", place)
    if literal_digits(content) > MOST_DIGITS:
        raise FormulaError("digits", place)
    return "number", content, found.end()


# ---------------------------------------------------------------- grammar (section 2)

class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.next = 0
        self.depth = 0

    def kind(self):
        return self.tokens[self.next][0]

    def place(self):
        return self.tokens[self.next][2]

    def fail(self):
        raise FormulaError("syntax", self.place())

    def at(self, *words):
        kind, content, _ = self.tokens[self.next]
        return kind in ("keyword", "symbol") and content in words

    def read(self):
        token = self.tokens[self.next]
        self.next = min(self.next + 1, len(self.tokens) - 1)
        return token

    def take(self, word):
        return self.at(word) and bool(self.read())

    def expect(self, *words):
        return self.read() if self.at(*words) else self.fail()

    def expect_kind(self, kind):
        return self.read() if self.kind() == kind else self.fail()

    def optional(self, kind):
        return self.read()[1] if self.kind() == kind else None

    def decimal(self):
        sign = -1 if self.take("-") else 1
        return sign * Fraction(self.expect_kind("number")[1])

    def rounding(self):
        self.expect("scale")
        kind, content, _ = self.tokens[self.next]
        if kind != "number" or "." in content or len(content) > 3 or int(content) > 100:
            self.fail()
        self.read()
        return int(content), self.expect(*MODES)[1]

    def formula(self):
        self.expect("formula")
        _, name, place = self.expect_kind("name")
        parsed = {"name": name, "place": place, "label": self.optional("text"), "division": None}
        self.expect("{")
        if self.take("division"):
            parsed["division"] = self.rounding()
            self.expect(";")
        parsed["inputs"] = []
        while self.take("input"):
            parsed["inputs"].append(self.input())
        parsed["declarations"] = []
        while self.at("table", "band", "let"):
            parsed["declarations"].append(getattr(self, self.read()[1])())
        parsed["result"] = self.result()
        self.expect("}")
        self.expect_kind("end")
        return parsed

    def input(self):
        _, name, place = self.expect_kind("name")
        label = self.optional("text")
        self.expect(":")
        kind = self.expect(*TYPES)[1]
        unit = self.optional("unit")
        policy, policy_place = "fail", None
        if self.take("missing"):
            policy_place = self.place()
            policy = self.read()[1] if self.at("fail", "skip", "zero") else self.decimal()
        self.expect(";")
        return {"name": name, "place": place, "label": label, "type": kind, "unit": unit,
                "policy": policy, "policy_place": policy_place}

    def table(self):
        _, name, place = self.expect_kind("name")
        self.expect("{")
        versions = []
        while True:
            self.expect("from")
            _, day, day_place = self.expect_kind("date")
            self.expect("{")
            rows = [self.row()]
            while not self.take("}"):
                rows.append(self.row())
            versions.append((day, rows, day_place))
            if self.take("}"):
                return {"what": "table", "name": name, "place": place, "versions": versions}

    def row(self):
        _, key, place = self.expect_kind("text")
        self.expect(":")
        value = self.decimal()
        self.expect(";")
        return key, value, place

    def band(self):
        _, name, place = self.expect_kind("name")
        self.expect("{")
        steps = []
        while not steps or not self.at("else"):
            _, word, step_place = self.expect("below", "up_to")
            limit = self.decimal()
            steps.append((word, limit, self.outcome(), step_place))
        self.expect("else")
        otherwise = self.outcome()
        self.expect("}")
        return {"what": "band", "name": name, "place": place, "steps": steps, "else": otherwise}

    def outcome(self):
        self.expect(":")
        place = self.place()
        text = self.optional("text")
        outcome = ("text", text, place) if text is not None else ("number", self.decimal(), place)
        self.expect(";")
        return outcome

    def let(self):
        _, name, place = self.expect_kind("name")
        label, unit = self.optional("text"), self.optional("unit")
        self.expect("=")
        expression = self.expression()
        self.expect(";")
        return {"what": "let", "name": name, "place": place, "label": label, "unit": unit,
                "expression": expression}

    def result(self):
        place = self.expect("result")[2]
        self.expect(":")
        kind = self.expect("number", "boolean", "text")[1]
        unit = self.optional("unit")
        rounding = self.rounding() if kind == "number" else None
        self.expect("=")
        expression = self.expression()
        self.expect(";")
        return {"type": kind, "unit": unit, "rounding": rounding, "expression": expression, "place": place}

    # expressions are tuples (what, level, place, ...)

    def deeper(self, read):
        if self.depth == DEEPEST:
            raise FormulaError("limit", self.place())
        self.depth += 1
        found = read()
        self.depth -= 1
        return found

    def expression(self):
        return self.deeper(lambda: self.choice() if self.at("if") else self.ladder(1))

    def choice(self):
        place = self.read()[2]
        condition = self.expression()
        self.expect("then")
        yes = self.expression()
        self.expect("else")
        return "if", 0, place, condition, yes, self.expression()

    def ladder(self, level):
        if level == 8:
            return self.primary()
        if level in (3, 7):
            word = "not" if level == 3 else "-"
            if not self.at(word):
                return self.ladder(level + 1)
            place = self.read()[2]
            return word, level, place, self.deeper(lambda: self.ladder(level))
        first, links = self.ladder(level + 1), []
        while self.at(*LEVELS[level]) and not (level == 4 and links):
            _, sign, place = self.read()
            links.append((sign, self.ladder(level + 1), place))
        return ("chain", level, links[0][2], first, links) if links else first

    def primary(self):
        kind, content, place = self.tokens[self.next]
        if kind == "name" or self.at("list"):
            self.read()
            if kind == "keyword" or self.at("("):
                return self.call(content, place)
            return "name", 8, place, content
        if self.take("("):
            inner = self.expression()
            self.expect(")")
            return inner
        if self.at("true", "false"):
            return "literal", 8, self.read()[2], "boolean", content == "true"
        if kind not in ("number", "text", "date"):
            self.fail()
        self.read()
        return "literal", 8, place, kind, Fraction(content) if kind == "number" else content

    def call(self, name, place):
        self.expect("(")
        arguments, rounding = [self.expression()], None
        while rounding is None and self.take(","):
            if self.at("scale"):
                rounding = self.rounding()
            else:
                arguments.append(self.expression())
        self.expect(")")
        return "call", 8, place, name, arguments, rounding


# ---------------------------------------------------------------- names and types (sections 3 and 10)

class Checker:
    def __init__(self, parsed):
        self.division = parsed["division"] is not None
        self.values = {}
        self.callable = {}
        for each in parsed["inputs"]:
            self.new(each)
            kind = each["type"]
            if kind not in ("number", "list") and each["policy"] != "fail":
                raise FormulaError("type", each["policy_place"])
            self.values[each["name"]] = "list" if kind == "number" and each["policy"] == "skip" else kind
        for each in parsed["declarations"]:
            self.new(each)
            getattr(self, each["what"])(each)
        result = parsed["result"]
        self.typed(result["expression"], result["type"])

    def new(self, declared):
        name = declared["name"]
        if name in self.values or name in self.callable or name in JOINING or name in FIXED:
            raise FormulaError("name", declared["place"])

    def table(self, table):
        last = None
        for day, rows, place in table["versions"]:
            if last is not None and day <= last:
                raise FormulaError("order", place)
            last = day
            keys = set()
            for key, _, key_place in rows:
                if key in keys:
                    raise FormulaError("order", key_place)
                keys.add(key)
        self.callable[table["name"]] = table

    def band(self, band):
        last, kind = None, band["steps"][0][2][0]
        for word, limit, outcome, place in band["steps"]:
            here = (limit, word == "up_to")
            if last is not None and here <= last:
                raise FormulaError("order", place)
            last = here
            self.outcome(outcome, kind)
        self.outcome(band["else"], kind)
        self.callable[band["name"]] = band

    @staticmethod
    def outcome(outcome, kind):
        if outcome[0] != kind:
            raise FormulaError("type", outcome[2])

    def let(self, let):
        self.values[let["name"]] = self.type_of(let["expression"])

    def typed(self, expression, expected):
        if self.type_of(expression) != expected:
            raise FormulaError("type", expression[2])
        return expected

    def type_of(self, expression):
        what, _, place = expression[:3]
        if what == "literal":
            return expression[3]
        if what == "name":
            if expression[3] not in self.values:
                raise FormulaError("name", place)
            return self.values[expression[3]]
        if what == "-":
            return self.typed(expression[3], "number")
        if what == "not":
            return self.typed(expression[3], "boolean")
        if what == "if":
            self.typed(expression[3], "boolean")
            return self.typed(expression[5], self.type_of(expression[4]))
        return self.chain(expression) if what == "chain" else self.call(expression)

    def chain(self, expression):
        _, level, place, first, links = expression
        if level == 4:
            sign, right, _ = links[0]
            left_type, right_type = self.type_of(first), self.type_of(right)
            if left_type == "list":
                raise FormulaError("type", first[2])
            if left_type != right_type:
                raise FormulaError("type", right[2])
            if sign not in ("==", "!=") and left_type not in ("number", "date"):
                raise FormulaError("type", place)
            return "boolean"
        kind = "boolean" if level < 3 else "number"
        self.typed(first, kind)
        for sign, operand, link_place in links:
            if sign == "/" and not self.division:
                raise FormulaError("type", link_place)
            self.typed(operand, kind)
        return kind

    def call(self, expression):
        _, _, place, name, arguments, rounding = expression
        if name in JOINING or name in FIXED:
            required = name in ("round", "div")
            optional = name in ("mean", "weighted_mean")
            wrong = rounding is None and (required or optional and not self.division)
            wrong = wrong or rounding is not None and not (required or optional)
        elif name in self.callable:
            wrong = rounding is not None
        else:
            raise FormulaError("name", place)
        if name in JOINING:
            expected = None
        elif name in FIXED:
            expected = FIXED[name]
        elif self.callable[name]["what"] == "band":
            expected = ("number",)
        else:
            expected = ("date",) if len(arguments) == 1 else ("date", "text")
        if wrong or expected is not None and len(arguments) != len(expected):
            raise FormulaError("type", place)
        for index, argument in enumerate(arguments):
            if expected is not None:
                self.typed(argument, expected[index])
            elif self.type_of(argument) not in ("number", "list"):
                raise FormulaError("type", argument[2])
        if name in self.callable:
            declared = self.callable[name]
            if declared["what"] == "band":
                return declared["else"][0]
            return "list" if len(arguments) == 1 else "number"
        return "list" if name == "list" else "number"


# ---------------------------------------------------------------- evaluation (sections 5 to 9)

class Evaluation:
    def __init__(self, parsed, given):
        self.parsed = parsed
        self.work = 0
        self.values = {}
        self.callable = {}
        names = {each["name"] for each in parsed["inputs"]}
        if any(name not in names for name in given):
            raise FormulaError("input", parsed["place"])
        for each in parsed["inputs"]:
            self.values[each["name"]] = self.input(each, given.get(each["name"], ("missing", None)))

    def input(self, declared, given):
        kind, value = given
        place = declared["place"]
        if kind == "missing" and declared["type"] == "number":
            value = self.replacement(declared)
        elif kind != declared["type"]:
            raise FormulaError("input", place)
        elif kind == "list":
            if len(value) > LONGEST_LIST:
                raise FormulaError("limit", place)
            return [self.replacement(declared) if each is None else limited(each, place) for each in value]
        elif kind == "number":
            limited(value, place)
        return [value] if declared["type"] == "number" and declared["policy"] == "skip" else value

    @staticmethod
    def replacement(declared):
        policy = declared["policy"]
        if policy == "fail":
            raise FormulaError("input", declared["place"])
        return {"skip": None, "zero": Fraction(0)}.get(policy, policy)

    def run(self):
        for each in self.parsed["declarations"]:
            if each["what"] == "let":
                self.values[each["name"]] = self.value(each["expression"])
            else:
                self.callable[each["name"]] = each
        result = self.parsed["result"]
        value = self.value(result["expression"])
        if result["type"] == "number":
            number = limited(rounded(value, result["rounding"]), result["place"])
            return plain(number, result["rounding"][0])
        return ("true" if value else "false") if result["type"] == "boolean" else value

    def value(self, expression):
        what, _, place = expression[:3]
        if what == "literal":
            return expression[4]
        if what == "name":
            return self.values[expression[3]]
        if what == "-":
            return -self.value(expression[3])
        if what == "not":
            return not self.value(expression[3])
        if what == "if":
            return self.value(expression[4] if self.value(expression[3]) else expression[5])
        if what == "chain":
            return self.chain(expression)
        _, _, _, name, arguments, rounding = expression
        values = [self.value(each) for each in arguments]
        if name in self.callable:
            return self.lookup(self.callable[name], values, place)
        rounding = rounding or self.parsed["division"]
        return self.function(name, values, rounding, place)

    def chain(self, expression):
        _, level, _, first, links = expression
        value = self.value(first)
        for sign, operand, place in links:
            if sign == "or" and value or sign == "and" and not value:
                return value
            value = self.operate(sign, value, self.value(operand), place)
        return value

    def operate(self, sign, left, right, place):
        if sign in ("or", "and"):
            return right
        if level_of(sign) == 4:
            return {"<": lambda: left < right, "<=": lambda: left <= right, ">": lambda: left > right,
                    ">=": lambda: left >= right, "==": lambda: left == right,
                    "!=": lambda: left != right}[sign]()
        if sign == "/":
            return self.quotient(left, right, self.parsed["division"], place)
        return limited(left + right if sign == "+" else left - right if sign == "-" else left * right, place)

    @staticmethod
    def quotient(left, right, rounding, place):
        if right == 0:
            raise FormulaError("zero", place)
        return limited(rounded(left / right, rounding), place)

    @staticmethod
    def lookup(declared, values, place):
        if declared["what"] == "band":
            for word, limit, outcome, _ in declared["steps"]:
                if values[0] < limit or word == "up_to" and values[0] == limit:
                    return outcome[1]
            return declared["else"][1]
        holding = [rows for day, rows, _ in declared["versions"] if day <= values[0]]
        if not holding:
            raise FormulaError("table", place)
        if len(values) == 1:
            return [value for _, value, _ in holding[-1]]
        for key, value, _ in holding[-1]:
            if key == values[1]:
                return value
        raise FormulaError("table", place)

    def count_work(self, elements, place):
        self.work += elements
        if self.work > MOST_WORK:
            raise FormulaError("limit", place)

    def function(self, name, values, rounding, place):
        if name in JOINING:
            return self.joining(name, values, rounding, place)
        if name.startswith("weighted"):
            return self.weighted(name, values, rounding, place)
        if name == "div":
            return self.quotient(values[0], values[1], rounding, place)
        if name == "abs":
            return abs(values[0])
        if name == "round":
            return limited(rounded(values[0], rounding), place)
        value, low, high = values
        if low > high:
            raise FormulaError("range", place)
        return low if value < low else high if value > high else value

    def joining(self, name, values, rounding, place):
        size = sum(len(each) if isinstance(each, list) else 1 for each in values)
        if size > LONGEST_LIST:
            raise FormulaError("limit", place)
        self.count_work(size, place)
        joined = []
        for each in values:
            joined.extend(each if isinstance(each, list) else [each])
        if name == "list":
            return joined
        numbers = [each for each in joined if each is not None]
        if name == "count":
            return Fraction(len(numbers))
        if name == "sum":
            return limited(sum(numbers, Fraction(0)), place)
        if not numbers:
            raise FormulaError("empty", place)
        if name == "mean":
            return self.quotient(sum(numbers, Fraction(0)), len(numbers), rounding, place)
        return min(numbers) if name == "min" else max(numbers)

    def weighted(self, name, lists, rounding, place):
        values, weights = lists
        self.count_work(len(values) + len(weights), place)
        if len(values) != len(weights):
            raise FormulaError("length", place)
        pairs = [pair for pair in zip(values, weights) if None not in pair]
        total = sum((value * weight for value, weight in pairs), Fraction(0))
        if name == "weighted_sum":
            return limited(total, place)
        return self.quotient(total, sum((weight for _, weight in pairs), Fraction(0)), rounding, place)


def level_of(sign):
    return next(level for level, signs in LEVELS.items() if sign in signs)


# ---------------------------------------------------------------- canonical text (section 11)

def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def rounding_text(rounding):
    return "scale %d %s" % rounding


def before(prefix, text):
    return "" if text is None else prefix + text


def label_text(label):
    return before(" ", label if label is None else quoted(label))


def unit_text(unit):
    return before(" ", unit if unit is None else "[" + unit + "]")


def value_text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Fraction):
        return plain(value)
    return quoted(value) if isinstance(value, str) else value.isoformat()


def expression_text(expression, level=0):
    what, own = expression[:2]
    if own < level:
        return "(" + expression_text(expression) + ")"
    if what == "literal":
        return value_text(expression[4])
    if what == "name":
        return expression[3]
    if what in ("-", "not"):
        return ("-" if what == "-" else "not ") + expression_text(expression[3], own)
    if what == "if":
        return "if %s then %s else %s" % tuple(expression_text(each) for each in expression[3:])
    if what == "chain":
        links = "".join(" %s %s" % (sign, expression_text(each, own + 1)) for sign, each, _ in expression[4])
        return expression_text(expression[3], own + 1) + links
    inside = [expression_text(each) for each in expression[4]]
    inside += [rounding_text(expression[5])] if expression[5] else []
    return expression[3] + "(" + ", ".join(inside) + ")"


def declaration_text(each):
    if each["what"] == "let":
        head = "  let " + each["name"] + label_text(each["label"]) + unit_text(each["unit"])
        return head + " = " + expression_text(each["expression"]) + ";\n"
    if each["what"] == "band":
        steps = "".join("%s %s: %s; " % (word, plain(limit), value_text(outcome[1]))
                        for word, limit, outcome, _ in each["steps"])
        return "  band %s { %selse: %s; }\n" % (each["name"], steps, value_text(each["else"][1]))
    lines = ""
    for day, rows, _ in each["versions"]:
        inside = "".join("%s: %s; " % (quoted(key), plain(value)) for key, value, _ in rows)
        lines += "    from %s { %s}\n" % (day.isoformat(), inside)
    return "  table %s {\n%s  }\n" % (each["name"], lines)


def canonical(parsed):
    text = "formula " + parsed["name"] + label_text(parsed["label"]) + " {\n"
    if parsed["division"]:
        text += "  division " + rounding_text(parsed["division"]) + ";\n"
    for each in parsed["inputs"]:
        policy = each["policy"]
        policy = plain(policy) if isinstance(policy, Fraction) else policy
        text += "  input " + each["name"] + label_text(each["label"]) + ": " + each["type"]
        text += unit_text(each["unit"]) + ("" if policy == "fail" else " missing " + policy) + ";\n"
    text += "".join(declaration_text(each) for each in parsed["declarations"])
    result = parsed["result"]
    rounding = before(" ", rounding_text(result["rounding"]) if result["rounding"] else None)
    text += "  result: " + result["type"] + unit_text(result["unit"]) + rounding
    return text + " = " + expression_text(result["expression"]) + ";\n}\n"


# ---------------------------------------------------------------- face

class Formula:
    """A formula, parsed and checked; raises FormulaError."""

    def __init__(self, text):
        self.text = text
        self.parsed = Parser(tokens_of(text)).formula()
        Checker(self.parsed)
        self.canonical_text = canonical(self.parsed)
        data = self.canonical_text.encode("utf-8")
        if len(data) > MOST_BYTES:
            raise FormulaError("limit", (1, 1))
        self.hash = hashlib.sha256(data).hexdigest()

    def inputs(self):
        """Name and type of each input, in order."""
        return [(each["name"], each["type"]) for each in self.parsed["inputs"]]

    def evaluate(self, given):
        """The published value from inputs by name, each a pair (type, value), or ("missing", None)."""
        return Evaluation(self.parsed, given).run()


def input_of(given):
    (kind, value), = given.items()
    if kind == "number":
        return kind, Fraction(value)
    if kind == "list":
        return kind, [None if each is None else Fraction(each) for each in value]
    if kind == "repeated":
        return "list", [Fraction(value[0])] * value[1]
    if kind == "date":
        return kind, datetime.date.fromisoformat(value)
    return kind, value


def answer(line):
    try:
        asked = json.loads(line)
        formula = Formula(asked["text"])
        given = {name: input_of(each) for name, each in asked["inputs"].items()}
        return {"hash": formula.hash, "value": formula.evaluate(given)}
    except FormulaError as error:
        return {"error": str(error)}


def main():
    for line in sys.stdin.buffer:
        print(json.dumps(answer(line.decode("utf-8"))))


if __name__ == "__main__":
    main()
