import type { SupplierQuery } from '#/__generated__/SupplierQuery.graphql';
import supplierNode from '#/__generated__/SupplierQuery.graphql';
import type {
  SupplierCriticality,
  SupplierKind,
  SupplierOrder,
  SupplierState,
  SuppliersQuery,
} from '#/__generated__/SuppliersQuery.graphql';
import suppliersNode from '#/__generated__/SuppliersQuery.graphql';
import { load } from '#/graphql/load';
import type { Screens } from '#/records/loaders';
import { one } from '#/records/search';
import { Supplier } from './Supplier';
import { Suppliers } from './Suppliers';
import { texts } from './texts';

const t = texts.en;

export const suppliers: Screens = {
  list: ({ tenantId: id }, search) => (
    <Suppliers
      query={load<SuppliersQuery>(suppliersNode, {
        id,
        orderBy: one<SupplierOrder>(search.order, t.orders) ?? 'NUMBER',
        filter: {
          isOpen: search.show === 'all' ? null : search.show !== 'closed',
          kind: one<SupplierKind>(search.kind, t.kinds),
          criticality: one<SupplierCriticality>(search.criticality, t.criticalities),
          state: one<SupplierState>(search.state, t.states),
          text: search.text ?? null,
        },
      })}
    />
  ),
  one: ({ id }) => <Supplier query={load<SupplierQuery>(supplierNode, { id })} />,
};
