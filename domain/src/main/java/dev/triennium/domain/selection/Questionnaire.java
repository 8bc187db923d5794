package dev.triennium.domain.selection;

import dev.triennium.domain.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked about an organisation and how the answers count. It is data that the product's
/// operator may replace.
///
/// @param families in the order that breaks ties
/// @param questions those that score
public record Questionnaire(
        List<SizeClass> sizes,
        List<Family> families,
        List<Question> questions,
        Scoring scoring,
        List<Rule> rules) {

    /// The question for the size class; it decides on the effort and scores nothing.
    public static final String SIZE = "size";

    public Questionnaire {
        sizes = List.copyOf(sizes);
        families = List.copyOf(families);
        questions = List.copyOf(questions);
        Objects.requireNonNull(scoring);
        rules = List.copyOf(rules);
    }

    /// All that is asked, the size first.
    public List<Question> asked() {
        return Stream.concat(Stream.of(sizeQuestion()), questions.stream()).toList();
    }

    private Question sizeQuestion() {
        return Question.single(
                SIZE,
                Message.part("How many people work for your organization?").toString(),
                sizes.stream()
                        .map(size -> new Option(size.key(), size.people(), false, Map.of()))
                        .toList());
    }

    Optional<Question> question(String key) {
        return asked().stream().filter(question -> question.key().equals(key)).findFirst();
    }

    boolean hasFamily(String key) {
        return families.stream().anyMatch(family -> family.key().equals(key));
    }
}
