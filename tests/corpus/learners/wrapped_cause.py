import json


class ConfigError(Exception):
    pass


def load(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigError(f'bad configuration in line {error.lineno}') from error


print(load('{"debug": true}'))
load('{\n  "debug": yes\n}')
