import Foundation

/// A language as people call it. Records keep a code (`ti`, `prs`) or what someone typed.
package enum LanguageName {
  private static let english = Locale(identifier: "en_US")

  /// The English name of a code of two or three letters; anything else as it is.
  package static func of(_ language: String) -> String {
    guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 })
    else { return language }
    let name = english.localizedString(forLanguageCode: language)
    return name.map { $0 == language ? language : $0 } ?? language
  }
}
