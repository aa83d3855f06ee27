import Domain

/// The words of a release, in a language that the person who signs can read (IRC-CONF-11).
package struct ReleaseForm: Sendable, Hashable {
  /// ISO 639 code of its language.
  package let code: String
  /// English name of its language.
  package let language: String
  package let version: String
  package let source: String
  package let isRightToLeft: Bool
  package let title: String
  /// What stands before the answers: who, whom to, what, what for, from, until.
  package let labels: [String]
  package let statements: [String]
  /// What stands before the lines for signature, day, who explained, who interpreted.
  package let signing: [String]
  private let classes: [String]

  /// The class of data in the words of the form.
  package func words(_ dataClass: DataClass) -> String {
    classes[DataClass.allCases.firstIndex(of: dataClass) ?? 0]
  }

  /// - Parameter text: the title; the labels; the statements; the signing; the classes, in the
  ///   order of `DataClass`. One a line, a part in each of five paragraphs.
  fileprivate init(_ code: String, _ language: String, rightToLeft: Bool = false, _ text: String) {
    let parts = text.split(separator: "\n\n").map { part in
      part.split(separator: "\n").map(String.init)
    }
    precondition(
      parts.map(\.count) == [1, 6, 6, 4, DataClass.allCases.count],
      "the release form in \(language) is not complete")
    self.code = code
    self.language = language
    version = "\(ReleaseForms.version)/\(code)"
    source = "003 L772, L775, L788–790; the wording is ours, not IRC's"
    isRightToLeft = rightToLeft
    title = parts[0][0]
    labels = parts[1]
    statements = parts[2]
    signing = parts[3]
    classes = parts[4]
  }
}

/// Release forms in several languages. The wording and the translations are ours: an agency has a
/// reader of each language look at them before it uses them.
package enum ReleaseForms {
  package static let version = "ours-2026-11"

  package static let all = [english, spanish, arabic, dari, vietnamese, swahili, ukrainian]

  /// The form in a language, by its English name or code; the English one where there is none.
  package static func form(in language: String) -> ReleaseForm {
    let asked = asked(language)
    return all.first { $0.language == asked || $0.code == asked } ?? english
  }

  /// Whether there is a form in that language.
  package static func exists(in language: String) -> Bool {
    let asked = asked(language)
    return all.contains { $0.language == asked || $0.code == asked }
  }

  private static func asked(_ language: String) -> String {
    ["Persian", "fa", "prs"].contains(language) ? "Dari" : language
  }

  private static let english = ReleaseForm(
    "en", "English",
    """
    May we share information about you?

    Information about
    We give it to
    What we give
    Why
    From
    Until

    You decide. You can say no.
    We help you in the same way if you say no.
    We give only what is written here, and only to the people named here.
    You can take this back on any day. Tell us. It ends on the same day.
    What we gave before that day cannot be called back.
    You can have a copy of this paper.

    Signature
    Day
    Explained by
    Interpreter

    Names and household
    Address and telephone
    Appointments
    Plan
    Assessments
    Notes
    Services and deadlines
    Work
    Health
    Immigration status
    """)

  private static let spanish = ReleaseForm(
    "es", "Spanish",
    """
    ¿Podemos compartir información sobre usted?

    Información sobre
    La damos a
    Qué damos
    Para qué
    Desde
    Hasta

    Usted decide. Puede decir que no.
    Le ayudamos igual si dice que no.
    Damos solo lo que está escrito aquí, y solo a quien está escrito aquí.
    Puede retirar este permiso cualquier día. Díganoslo. Termina el mismo día.
    Lo que dimos antes de ese día no se puede recuperar.
    Puede tener una copia de este papel.

    Firma
    Día
    Explicado por
    Intérprete

    Nombres y familia
    Dirección y teléfono
    Citas
    Plan
    Evaluaciones
    Notas
    Servicios y plazos
    Trabajo
    Salud
    Situación migratoria
    """)

  private static let arabic = ReleaseForm(
    "ar", "Arabic", rightToLeft: true,
    """
    هل يمكننا مشاركة معلومات عنك؟

    معلومات عن
    نعطيها إلى
    ماذا نعطي
    لماذا
    من يوم
    حتى يوم

    القرار لك. يمكنك أن تقول لا.
    نساعدك بالطريقة نفسها إذا قلت لا.
    نعطي فقط ما هو مكتوب هنا، وفقط لمن اسمه مكتوب هنا.
    يمكنك إلغاء هذا الإذن في أي يوم. أخبرنا. ينتهي في اليوم نفسه.
    ما أعطيناه قبل ذلك اليوم لا يمكن استرجاعه.
    يمكنك الحصول على نسخة من هذه الورقة.

    التوقيع
    اليوم
    شرحها
    المترجم

    الأسماء والأسرة
    العنوان والهاتف
    المواعيد
    الخطة
    التقييمات
    الملاحظات
    الخدمات والمهل
    العمل
    الصحة
    وضع الهجرة
    """)

  private static let dari = ReleaseForm(
    "prs", "Dari", rightToLeft: true,
    """
    آیا می‌توانیم معلومات شما را شریک کنیم؟

    معلومات درباره
    به کی می‌دهیم
    چی می‌دهیم
    برای چی
    از روز
    تا روز

    تصمیم از شما است. می‌توانید نه بگویید.
    اگر نه بگویید، ما همان قسم به شما کمک می‌کنیم.
    فقط چیزی را می‌دهیم که اینجا نوشته است، و فقط به کسی که اینجا نوشته است.
    هر روز می‌توانید این اجازه را پس بگیرید. به ما بگویید. همان روز ختم می‌شود.
    چیزی که پیش از آن روز داده‌ایم پس گرفته نمی‌شود.
    می‌توانید یک کاپی این ورق را بگیرید.

    امضا
    روز
    کی شرح داد
    ترجمان

    نام‌ها و فامیل
    آدرس و تلفون
    ملاقات‌ها
    پلان
    ارزیابی‌ها
    یادداشت‌ها
    خدمات و مهلت‌ها
    کار
    صحت
    وضعیت مهاجرت
    """)

  private static let vietnamese = ReleaseForm(
    "vi", "Vietnamese",
    """
    Chúng tôi có thể chia sẻ thông tin về quý vị không?

    Thông tin về
    Chúng tôi đưa cho
    Chúng tôi đưa những gì
    Để làm gì
    Từ ngày
    Đến ngày

    Quý vị quyết định. Quý vị có thể nói không.
    Nếu quý vị nói không, chúng tôi vẫn giúp như vậy.
    Chúng tôi chỉ đưa những gì viết ở đây, và chỉ cho người viết ở đây.
    Quý vị có thể rút lại vào bất cứ ngày nào. Hãy nói với chúng tôi. Giấy hết hiệu lực ngay ngày đó.
    Những gì đã đưa trước ngày đó không lấy lại được.
    Quý vị có thể nhận một bản sao của giấy này.

    Chữ ký
    Ngày
    Người giải thích
    Thông dịch viên

    Họ tên và gia đình
    Địa chỉ và điện thoại
    Cuộc hẹn
    Kế hoạch
    Đánh giá
    Ghi chép
    Dịch vụ và thời hạn
    Việc làm
    Sức khỏe
    Tình trạng di trú
    """)

  private static let swahili = ReleaseForm(
    "sw", "Swahili",
    """
    Je, tunaweza kutoa habari zako?

    Habari za
    Tunampa
    Tunatoa nini
    Kwa nini
    Kuanzia tarehe
    Hadi tarehe

    Uamuzi ni wako. Unaweza kusema hapana.
    Tutakusaidia vilevile ukisema hapana.
    Tunatoa tu yaliyoandikwa hapa, na kwa waliotajwa hapa tu.
    Unaweza kuondoa ruhusa hii siku yoyote. Tuambie. Inaisha siku hiyohiyo.
    Tulichotoa kabla ya siku hiyo hakiwezi kurudishwa.
    Unaweza kupata nakala ya karatasi hii.

    Sahihi
    Tarehe
    Aliyeeleza
    Mkalimani

    Majina na familia
    Anwani na simu
    Miadi
    Mpango
    Tathmini
    Maelezo
    Huduma na tarehe za mwisho
    Kazi
    Afya
    Hali ya uhamiaji
    """)

  private static let ukrainian = ReleaseForm(
    "uk", "Ukrainian",
    """
    Чи можемо ми передати інформацію про вас?

    Інформація про
    Ми передаємо її
    Що ми передаємо
    Навіщо
    Від дня
    До дня

    Вирішуєте ви. Ви можете сказати «ні».
    Якщо ви скажете «ні», ми допомагаємо вам так само.
    Ми передаємо лише те, що тут написано, і лише тим, хто тут названий.
    Ви можете відкликати дозвіл у будь-який день. Скажіть нам. Він закінчиться того ж дня.
    Те, що ми передали до того дня, повернути не можна.
    Ви можете отримати копію цього паперу.

    Підпис
    День
    Хто пояснив
    Перекладач

    Імена та родина
    Адреса і телефон
    Зустрічі
    План
    Оцінювання
    Записи
    Послуги і строки
    Робота
    Здоров’я
    Імміграційний статус
    """)
}
