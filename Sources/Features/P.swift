import Crypto
import CryptoExtras
enum PlaceholderFeatures {}
