package dev.triennium.domain.selection;

/// Reads the questionnaire. It belongs to no tenant, so nothing here takes a scope.
public interface QuestionnaireRepository {

    /// As many statements as it has tables, however much it holds.
    Questionnaire get();
}
