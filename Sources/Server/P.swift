import Hummingbird
enum PlaceholderServer { static let r = Router() }
