// Answers to surveys when networks are merged: the first file's stay; one that it lacks is added.

extension MergeStep {
  mutating func takeSurvey() {
    var known = Set(network.survey.map(\.ends))
    // What somebody says of whom is one answer: those who answered in the first file have done so.
    let answered = Set(network.survey.filter { $0.date != nil }.map(\.actor))
    for answer in other.survey {
      var copy = answer
      copy.actor = mapped(answer.actor)
      copy.about = answer.about.map(mapped)
      if answered.contains(copy.actor) { continue }
      if known.insert(copy.ends).inserted {
        network.survey.append(copy)
      } else if let place = network.survey.firstIndex(where: { $0.ends == copy.ends }) {
        network.survey[place].date = network.survey[place].date ?? copy.date
      }
    }
  }
}
