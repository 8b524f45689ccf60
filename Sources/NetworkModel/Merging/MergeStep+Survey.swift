// Answers to surveys when networks are merged: the first file's stay; one that it lacks is added.

extension MergeStep {
  mutating func takeSurvey() {
    struct Ends: Hashable {
      let actor: NetworkActor.ID
      let about: NetworkActor.ID?
    }
    var known = Set(network.survey.map { Ends(actor: $0.actor, about: $0.about) })
    // What somebody says of whom is one answer: those who answered in the first file have done so.
    let answered = Set(network.survey.filter { $0.date != nil }.map(\.actor))
    for answer in other.survey {
      var copy = answer
      copy.actor = mapped(answer.actor)
      copy.about = answer.about.map(mapped)
      if answered.contains(copy.actor) { continue }
      let ends = Ends(actor: copy.actor, about: copy.about)
      if known.insert(ends).inserted {
        network.survey.append(copy)
      } else if let place = network.survey.firstIndex(where: { $0.actor == ends.actor && $0.about == ends.about }) {
        network.survey[place].date = network.survey[place].date ?? copy.date
      }
    }
  }
}
