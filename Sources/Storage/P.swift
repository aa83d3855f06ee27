import GRDB
enum PlaceholderStorage {}
