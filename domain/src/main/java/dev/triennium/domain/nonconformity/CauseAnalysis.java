package dev.triennium.domain.nonconformity;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a nonconformity came to be.
public sealed interface CauseAnalysis {

    /// The names are public API.
    enum Method {
        FIVE_WHYS,
        ISHIKAWA
    }

    int MAX_TEXT = 2_000;

    Method method();

    /// The causes that actions have to answer. Their numbers are their places, from 1.
    List<Cause> causes();

    /// @param path of its text below the input
    record Cause(String text, List<String> path) {

        public Cause {
            Objects.requireNonNull(text);
            path = List.copyOf(path);
        }
    }

    /// Chains of questions; what the last one of each found is a cause.
    record FiveWhys(List<Chain> chains) implements CauseAnalysis {

        public static final int MAX_CHAINS = 10;
        public static final int MIN_STEPS = 3;
        public static final int MAX_STEPS = 10;

        /// @throws ValidationException when there are none or too many
        public FiveWhys {
            chains = List.copyOf(chains);
            if (chains.isEmpty() || chains.size() > MAX_CHAINS) {
                throw new ValidationException("chains", "The list has 1 to {0} items.", MAX_CHAINS);
            }
            for (var i = 0; i < chains.size(); i++) {
                chains.get(i).requireSound(i);
            }
        }

        @Override
        public Method method() {
            return Method.FIVE_WHYS;
        }

        @Override
        public List<Cause> causes() {
            var causes = new ArrayList<Cause>();
            for (var i = 0; i < chains.size(); i++) {
                var steps = chains.get(i).steps();
                causes.add(
                        new Cause(
                                steps.getLast().why(),
                                List.of(
                                        "chains",
                                        String.valueOf(i),
                                        "steps",
                                        String.valueOf(steps.size() - 1),
                                        "why")));
            }
            return List.copyOf(causes);
        }
    }

    /// @param isValidatedBackwards somebody has read it from its end: each answer leads to the one
    ///     before it
    record Chain(List<Step> steps, boolean isValidatedBackwards) {

        public Chain {
            steps = List.copyOf(steps);
        }

        private void requireSound(int place) {
            if (steps.size() < FiveWhys.MIN_STEPS || steps.size() > FiveWhys.MAX_STEPS) {
                throw refused(
                        List.of("chains", String.valueOf(place), "steps"),
                        "Why is asked {0} to {1} times.",
                        FiveWhys.MIN_STEPS,
                        FiveWhys.MAX_STEPS);
            }
            if (!isValidatedBackwards) {
                throw refused(
                        List.of("chains", String.valueOf(place), "isValidatedBackwards"),
                        "A chain holds when it was read backwards: each answer, therefore the one"
                                + " before.");
            }
        }
    }

    /// @param evidence what shows that it is so
    record Step(String why, String evidence) {

        public Step {
            Objects.requireNonNull(why);
            Objects.requireNonNull(evidence);
        }
    }

    /// A tree of causes, by where they come from.
    record Ishikawa(List<Branch> branches) implements CauseAnalysis {

        public static final int MAX_BRANCHES = 100;

        /// @throws ValidationException when there are none or too many
        public Ishikawa {
            branches = List.copyOf(branches);
            if (branches.isEmpty() || branches.size() > MAX_BRANCHES) {
                throw new ValidationException(
                        "causes", "The list has 1 to {0} items.", MAX_BRANCHES);
            }
            for (var i = 0; i < branches.size(); i++) {
                branches.get(i).requireSound(i);
            }
            if (branches.stream().noneMatch(Branch::isRoot)) {
                throw refused(
                        List.of("causes"), "At least one cause of the tree is marked as a root.");
            }
        }

        @Override
        public Method method() {
            return Method.ISHIKAWA;
        }

        @Override
        public List<Cause> causes() {
            var causes = new ArrayList<Cause>();
            for (var i = 0; i < branches.size(); i++) {
                if (branches.get(i).isRoot()) {
                    causes.add(
                            new Cause(
                                    branches.get(i).text(),
                                    List.of("causes", String.valueOf(i), "statement")));
                }
            }
            return List.copyOf(causes);
        }
    }

    /// Where a cause comes from.
    enum Category {
        PEOPLE,
        MACHINE,
        METHOD,
        MATERIAL,
        MEASUREMENT,
        ENVIRONMENT,
        MANAGEMENT
    }

    /// @param parent the place, from 0, of the cause that this one leads to; null: to the
    ///     nonconformity itself
    /// @param evidence what shows it, needed of a root
    /// @param isRoot whether actions have to answer it
    record Branch(
            Category category,
            String text,
            @Nullable String evidence,
            @Nullable Integer parent,
            boolean isRoot) {

        public Branch {
            Objects.requireNonNull(category);
            Objects.requireNonNull(text);
        }

        private void requireSound(int place) {
            if (parent != null && (parent < 0 || parent >= place)) {
                throw refused(
                        List.of("causes", String.valueOf(place), "parent"),
                        "A cause stands below one that stands before it in the list.");
            }
            if (isRoot && evidence == null) {
                throw refused(
                        List.of("causes", String.valueOf(place), "evidence"),
                        "Something shows that a root is the cause.");
            }
        }
    }

    private static RuleViolationException refused(
            List<String> path, String sentence, Object... values) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                NonconformityRule.CAUSE_FOUND.reference(),
                path,
                sentence,
                values);
    }
}
