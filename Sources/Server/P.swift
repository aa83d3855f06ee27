import Hummingbird
enum PlaceholderServer { static func router() -> Router<BasicRequestContext> { Router() } }
