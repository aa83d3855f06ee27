import Markup

/// Why a date is what it is: what started the count, the rule, the arithmetic and the source.
package struct Why: Component {
  let date: String
  let trigger: String
  let rule: String
  let arithmetic: String
  let source: String

  /// - Parameters:
  ///   - date: the date that is asked about, as shown beside this.
  ///   - trigger: "Arrival on 2026-01-10".
  ///   - rule: "Initial assessment within 30 days of arrival (edition of 2020-01-01)".
  ///   - arithmetic: "2026-01-10 + 30 days = 2026-02-09".
  ///   - source: the citation, as the policy pack gives it.
  package init(
    _ date: String, trigger: String, rule: String, arithmetic: String, source: String
  ) {
    self.date = date
    self.trigger = trigger
    self.rule = rule
    self.arithmetic = arithmetic
    self.source = source
  }

  package var html: HTML {
    """
    <details class="why">
    <summary>Why<span class="visually-hidden"> \(date)</span>?</summary>
    <dl>
    <div><dt>Counts from</dt><dd>\(Prose(trigger))</dd></div>
    <div><dt>Rule</dt><dd>\(Prose(rule))</dd></div>
    <div><dt>Arithmetic</dt><dd>\(Prose(arithmetic))</dd></div>
    <div><dt>Source</dt><dd>\(source)</dd></div>
    </dl>
    </details>

    """
  }
}
