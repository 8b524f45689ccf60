import PlanModel
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [("0", "0"), ("4,750", "4.75"), ("-0.5", "-0.5"), ("12.000000", "12"), ("0.000001", "0.000001")])
  func numbersKeepTheirDecimals(_ text: String, _ written: String) {
    #expect(ExactDecimal(text)?.description == written)
  }

  @Test(arguments: ["", "-", "1e3", ".5", "5.", "1.2.3", "0.0000001", "99999999999999999999", "x"])
  func otherTextsAreNone(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }
}
