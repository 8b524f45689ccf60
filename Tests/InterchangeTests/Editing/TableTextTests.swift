// Cells and rows changed in a file: the rest stays byte for byte.

import Testing

@testable import Interchange

@Suite struct TableTextTests {
  private func text(_ file: String) throws -> TableText { try TableText(Array(file.utf8), name: "t.csv") }
  private func string(_ text: TableText) throws -> String { String(decoding: try text.written(), as: UTF8.self) }

  @Test(arguments: [
    ("id;namn\r\na;A\r\nb;B\r\n", "id;namn\r\na;A\r\nb;\"X;\"\"Y\"\"\"\r\n"),
    ("id,namn\na,A\nb,B", "id,namn\na,A\nb,\"X;\"\"Y\"\"\""),
    ("\u{FEFF}sep=;\nid;namn\n\"a\" ;A\n b ; \"B\" \n", "\u{FEFF}sep=;\nid;namn\n\"a\" ;A\n b ; \"X;\"\"Y\"\"\" \n"),
    ("id\tnamn\ra\tA\rb\tB\r", "id\tnamn\ra\tA\rb\t\"X;\"\"Y\"\"\"\r"),
  ]) func aCellIsChangedAndNothingElse(_ file: String, _ expected: String) throws {
    var text = try text(file)
    text.set(1, 1, to: "X;\"Y\"")
    #expect(try string(text) == expected)
  }

  @Test func aShortRowGetsTheCellsThatItLacks() throws {
    var text = try text("a,b,c\n1\n2,3,4\n")
    text.set(0, 2, to: "x")
    #expect(try string(text) == "a,b,c\n1,,x\n2,3,4\n")
  }

  @Test(arguments: [
    ("a;b\r\n1;2\r\n", "a;b\r\n1;2\r\n3;å\r\n"), ("a;b\n1;2", "a;b\n1;2\n3;å"), ("a;b\n", "a;b\n3;å\n"),
    ("a;b\n1;2\n;;\n", "a;b\n1;2\n3;å\n;;\n"),
  ]) func aRowComesBelowTheLast(_ file: String, _ expected: String) throws {
    var text = try text(file)
    text.append(["3", "å"])
    #expect(try string(text) == expected)
  }

  @Test(arguments: [
    ("a;b\r\n1;2\r\n3;4\r\n", 0, "a;b\r\n3;4\r\n"), ("a;b\n1;2\n3;4", 1, "a;b\n1;2"),
    ("a;b\n 1;2\n3;4\n", 0, "a;b\n3;4\n"),
    ("a;b\n\"1\nx\";2\n3;4\n", 0, "a;b\n3;4\n"),
  ]) func aRowGoesWithItsLineEnd(_ file: String, _ row: Int, _ expected: String) throws {
    var text = try text(file)
    text.removeRow(row)
    #expect(try string(text) == expected)
  }

  @Test func aColumnComesLast() throws {
    var text = try text("a;b\n1;2\n3\n")
    text.addColumn("c")
    #expect(try string(text) == "a;b;c\n1;2;\n3;;\n")
  }

  @Test func whatASpreadsheetWouldCalculateIsGuarded() throws {
    var text = try text("a;b\n1;2\n")
    text.set(0, 1, to: "=SUM(A1)")
    #expect(try string(text) == "a;b\n1;'=SUM(A1)\n")
  }

  @Test(arguments: [TextEncoding.windows1252, .utf16LittleEndian, .utf16BigEndian]) func theEncodingIsKept(
    _ encoding: TextEncoding
  ) throws {
    let source = "id;namn\r\na;Ål €\r\n"
    func bytes(_ text: String) -> [UInt8] {
      switch encoding {
      case .windows1252: text.unicodeScalars.compactMap { DecodedText.windows1252Byte($0) }
      case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    }
    var text = try TableText(bytes(source), name: "t.csv")
    #expect(try text.written() == bytes(source))
    text.append(["b", "Öl"])
    #expect(try text.written() == bytes(source + "b;Öl\r\n"))
  }

  @Test func aCharacterThatTheEncodingLacksIsRefused() throws {
    var text = try TableText([0x61, 0x3B, 0xE5, 0x0A], name: "t.csv")
    text.append(["1", "ł"])
    #expect(throws: TableText.Problem.notInEncoding("ł", .windows1252)) { try text.written() }
  }

  /// The table read again has what was put there, whatever stands in the cell.
  @Test func whatIsPutThereIsReadAgain() throws {
    let texts = ["", "a", "a;b", "\"", "a\nb", "å", "a,b", "x\ty"]
    for delimiter in [",", ";", "\t"] {
      for value in texts {
        var text = try text("a\(delimiter)b\n1\(delimiter)2\n3\(delimiter)4\n")
        text.set(0, 1, to: value)
        text.append([value, "z"])
        let table = try CSVTable(try text.written(), name: "t")
        #expect(table.text(1, in: table.rows[0]) == value)
        #expect(table.text(0, in: table.rows[2]) == value && table.rows.count == 3)
      }
    }
  }
}
