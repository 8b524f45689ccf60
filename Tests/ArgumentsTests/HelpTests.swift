// Help as people see it, word for word, and the laws of its layout.

import Testing

@testable import Arguments

struct HelpTests {
  @Test("The program's help")
  func program() {
    #expect(
      fixture().help() == """
        samband 1.0.0 – Maps collaboration and finds its gaps.

        USAGE
          samband COMMAND [OPTIONS]

        COMMANDS
          map   Draw a network.
          seat  Seat people at tables.
          move  Move everything.
          help  Shows the help of a command.

        OPTIONS
              --language sv|en     The language of the answer. (default: sv)
          -h, --help               Show this help.
              --version            Show the version.
              --generate-completion-script bash|zsh|fish
                                   Print a script that lets the shell complete words.
              --generate-man-page  Print the manual page, for man.

        EXAMPLES
          samband map Graphs/plan.json
              Draw a network.

        More on a command: "samband help COMMAND".

        """)
  }

  @Test("A command's help")
  func command() throws {
    let map = try #require(fixture().commands.first)
    #expect(
      fixture().help(for: map) == #"""
        samband map – Draw a network.

        The picture shows who works with whom. Actors are placed so that those who meet
        often lie near each other.

        USAGE
          samband map NETWORK [EARLIER] [OPTIONS]

        OPERANDS
          NETWORK  The network file, or - for standard input.
          EARLIER  An earlier year.

        OPTIONS
              --view VIEW             What to draw.
                                      network  everyone
                                      bridges  it's who connects: ["a"] $HOME `b` \c
                                      gaps
          -f, --format text|json|csv  How to write it. (default: text)
          -o, --output FILE           Where to write it.
              --folder FOLDER         Where pictures go.
              --seed N                Where chance starts. (default: 1)
              --shift N               Move by so much.
              --threshold NUMBER      Leave weaker ties out. (default: -0.5)
              --label TEXT            A heading.
          -w, --weighted              Let strength count.
          -t, --tag TEXT              Only actors with this tag. May be given several
                                      times.
              --sectors TEXT,…        Only these sectors.
              --weights NUMBER,…      One weight per goal.
              --as-of 2021-10-01      The day to look at.
              --language sv|en        The language of the answer. (default: sv)
          -h, --help                  Show this help.

        EXAMPLES
          samband map Graphs/plan.json --view gaps -o gaps.svg
              Draw the gaps to a file.

        """#)
  }

  @Test("A command's help in Swedish")
  func swedish() {
    let seat = fixture(.swedish).commands[1]
    #expect(
      fixture(.swedish).help(for: seat) == """
        samband seat – Placera människor vid bord.

        ANVÄNDNING
          samband seat PERSONER… --tables N [FLAGGOR]

        OPERANDER
          PERSONER  Personlistor.

        FLAGGOR
              --tables N        Antal bord. Måste anges.
              --language sv|en  Svarets språk. (förval: sv)
          -h, --help            Visa den här hjälpen.

        EXEMPEL
          samband seat people.csv --tables 4
              Fyra bord.

        """)
  }

  @Test("No line is wider than 80 columns or ends in a space", arguments: Wording.allCases)
  func width(_ wording: Wording) {
    let program = fixture(wording)
    for text in [program.help()] + program.commands.map(program.help) {
      for line in text.split(separator: "\n") {
        #expect(line.count <= 80)
        #expect(line.last != " ")
      }
    }
  }

  @Test("Wrapping counts characters, and leaves a long word whole")
  func wrapping() {
    #expect(HelpPage.wrapped("åäö åäö  åäö\nx", to: 7) == ["åäö åäö", "åäö x"])
    #expect(HelpPage.wrapped("a bbbbbbbbb c", to: 4) == ["a", "bbbbbbbbb", "c"])
    #expect(HelpPage.wrapped("", to: 4) == [])
    #expect(HelpPage.paragraphs(of: "a\nb\n\n \nc\n") == ["a b", "c"])
  }
}
