class CaseInsensitiveDict(dict):
    def __init__(self, pairs=()):
        super().__init__({name.lower(): value for name, value in dict(pairs).items()})

    def __getitem__(self, name):
        return super().__getitem__(name.lower())

    def __setitem__(self, name, value):
        super().__setitem__(name.lower(), value)

    def __contains__(self, name):
        return super().__contains__(name.lower())

    def get(self, name, otherwise=None):
        return super().get(name.lower(), otherwise)

    def update(self, pairs=()):
        for name, value in dict(pairs).items():
            self[name] = value
