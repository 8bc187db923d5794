import type { CompetenceMatrixQuery } from '#/__generated__/CompetenceMatrixQuery.graphql';
import matrixNode from '#/__generated__/CompetenceMatrixQuery.graphql';
import type { CompetencesQuery } from '#/__generated__/CompetencesQuery.graphql';
import competencesNode from '#/__generated__/CompetencesQuery.graphql';
import type { QualificationsQuery } from '#/__generated__/QualificationsQuery.graphql';
import qualificationsNode from '#/__generated__/QualificationsQuery.graphql';
import type { TrainingQuery } from '#/__generated__/TrainingQuery.graphql';
import trainingNode from '#/__generated__/TrainingQuery.graphql';
import type { TrainingSessionState, TrainingsQuery } from '#/__generated__/TrainingsQuery.graphql';
import trainingsNode from '#/__generated__/TrainingsQuery.graphql';
import { dayNow } from '#/clock/today';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { CompetenceMatrix } from './CompetenceMatrix';
import { Competences } from './Competences';
import { Qualifications } from './Qualifications';
import { Training } from './Training';
import { Trainings } from './Trainings';

const STATES: Readonly<Record<string, readonly TrainingSessionState[]>> = {
  planned: ['PLANNED'],
  held: ['HELD'],
  cancelled: ['CANCELLED'],
};

// As the matrix has it: what ends within so many days ends soon.
const SOON = 60;

export const trainings: Screens = {
  list: ({ tenantId: id }, { show = '' }) => (
    <Trainings
      query={load<TrainingsQuery>(trainingsNode, {
        id,
        filter: { states: Object.hasOwn(STATES, show) ? STATES[show]! : null },
      })}
    />
  ),
  one: ({ id }) => <Training query={load<TrainingQuery>(trainingNode, { id })} />,
};

export const matrix: Screens = {
  list: ({ tenantId: id }, { text }) => (
    <CompetenceMatrix
      query={load<CompetenceMatrixQuery>(matrixNode, { id, filter: text ? { active: true, text } : null })}
    />
  ),
};

export const qualifications: Screens = {
  list: ({ tenantId: id }, { show }) => (
    <Qualifications
      query={load<QualificationsQuery>(qualificationsNode, {
        id,
        filter: {
          endsUntil:
            show === 'all' ? null : new Date(Date.parse(dayNow()) + SOON * 86_400_000).toISOString().slice(0, 10),
        },
      })}
    />
  ),
};

export const competences: Screens = {
  list: ({ tenantId: id }) => <Competences query={load<CompetencesQuery>(competencesNode, { id })} />,
};
