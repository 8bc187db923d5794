package dev.triennium.bench;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What is asked. The document is the same for all servers; only ids differ.
enum Workload {
    NESTED(
            "50 certifications with 10 events each",
            """
            query($id: ID!) {
              certifications(tenantId: $id, first: 50) {
                edges { node {
                  id state version
                  events(first: 10) { edges { node { id kind occurredOn } } }
                } }
              }
            }""") {
        @Override
        Map<String, ?> variables(Subjects subjects, int worker) {
            return Map.of("id", subjects.tenant());
        }

        @Override
        boolean isAnswer(JsonNode data) {
            var edges = data.at("/certifications/edges");
            return edges.size() == 50
                    && edges.valueStream()
                            .allMatch(edge -> edge.at("/node/events/edges").size() == 10);
        }
    },
    LIST(
            "50 certifications: `id state version`",
            """
            query($id: ID!) {
              certifications(tenantId: $id, first: 50) { edges { node { id state version } } }
            }""") {
        @Override
        Map<String, ?> variables(Subjects subjects, int worker) {
            return Map.of("id", subjects.tenant());
        }

        @Override
        boolean isAnswer(JsonNode data) {
            return data.at("/certifications/edges").size() == 50;
        }
    },
    ITEMS(
            "100 items of an assessment with their clauses",
            """
            query($id: ID!) {
              assessment(id: $id) {
                id version
                items(first: 100) {
                  edges { node {
                    id version state result maturity notes
                    parts { clause { number title } control { number title } }
                  } }
                  pageInfo { hasNextPage endCursor }
                }
              }
            }""") {
        @Override
        Map<String, ?> variables(Subjects subjects, int worker) {
            return Map.of("id", subjects.assessment());
        }

        @Override
        boolean isAnswer(JsonNode data) {
            var items = data.at("/assessment/items");
            return items.path("edges").size() == 100
                    && items.at("/pageInfo/hasNextPage").asBoolean();
        }
    },
    PORTFOLIO(
            "50 rows of a portfolio, with totals",
            """
            query {
              portfolio(first: 50) {
                totalCount
                steps { step count }
                months { firstDay count }
                edges { node {
                  id step state turn openMajors isAtRisk flags
                  tenant { id name }
                  standard { id designation }
                  certification { id }
                  nextHardDate { id kind dueOn daysLeft rule { id } }
                  blockers { kind text }
                  next { mutation why turn }
                  responsible { givenName familyName }
                  leadConsultant { givenName familyName }
                } }
              }
            }""") {
        @Override
        Map<String, ?> variables(Subjects subjects, int worker) {
            return Map.of();
        }

        @Override
        boolean isAnswer(JsonNode data) {
            var portfolio = data.path("portfolio");
            return portfolio.path("edges").size() == 50
                    && portfolio.path("totalCount").asInt() == SampleData.PORTFOLIO
                    && portfolio.at("/edges/49/node/nextHardDate/dueOn").isString();
        }

        @Override
        boolean isFor(String contender) {
            return contender.equals(Report.CLIENTS);
        }
    },
    MUTATION(
            "a mutation: change a site",
            """
            mutation($input: ChangeSiteInput!) {
              changeSite(input: $input) { site { id version } errors { message } }
            }""") {
        // A site for each worker, so that none waits for another's version.
        @Override
        Map<String, ?> variables(Subjects subjects, int worker) {
            var site = subjects.sites().get(worker);
            return Map.of(
                    "input",
                    Map.of(
                            "id",
                            site.id(),
                            "expectedVersion",
                            site.version(),
                            "address",
                            "%d Long Street".formatted(site.version())));
        }

        @Override
        boolean isAnswer(JsonNode data) {
            return data.at("/changeSite/site/version").isInt();
        }

        @Override
        void heed(JsonNode data, Subjects subjects, int worker) {
            subjects.sites().get(worker).changed(data.at("/changeSite/site/version").asInt());
        }
    };

    private final String title;
    private final String document;

    Workload(String title, String document) {
        this.title = title;
        this.document = document;
    }

    String title() {
        return title;
    }

    String document() {
        return document;
    }

    /// Whether it is asked of this server.
    boolean isFor(String contender) {
        return !contender.equals(Report.CLIENTS);
    }

    abstract Map<String, ?> variables(Subjects subjects, int worker);

    /// Whether all is there that was asked for.
    abstract boolean isAnswer(JsonNode data);

    /// What the next request must know of this answer.
    void heed(JsonNode data, Subjects subjects, int worker) {}
}
