/** The shapes of the tables of a review's identity map: its people, their labels, and where entries name them. */
import type { Generated } from 'kysely'
import type { IdentityKind, Sex } from '../../domain/identity/identity.ts'
import type { MentionField, MentionOutcome } from '../../domain/identity/mention.ts'
import type { Bond, RelationKind } from '../../domain/identity/relation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

interface OfIdentity { board_id: string; case_id: string; identity_id: string }
interface OfVersion { board_id: string; case_id: string; version: number; standing: boolean; written_at: Generated<Date>; written_by: string }
interface OfPlace { board_id: string; case_id: string; agency_id: string; entry_id: string; version: number; field: MentionField; starts_at: number; ends_at: number; spelt: string }

export interface IdentityTables {
  identities: OfIdentity & { added_at: Generated<Date>; added_by: string }
  identity_versions: OfIdentity & {
    version: number; kind: IdentityKind; name: string; other_names: string[]; role: string; agency_id: string | null; sex: Sex; born_on: PlainDate | null; died_on: PlainDate | null
    written_at: Generated<Date>; written_by: string
  }
  identity_labels: OfIdentity & { version: number; label: string; given_at: Generated<Date>; given_by: string }
  identity_relations: OfVersion & { relation_id: string; kind: RelationKind; first_id: string; second_id: string; bond: Bond | null }
  household_stays: OfVersion & { stay_id: string; identity_id: string; from_on: PlainDate | null; until_on: PlainDate | null }
  mentions: OfPlace & { identity_id: string; found_at: Generated<Date> }
  mention_answers: OfPlace & { revision: number; outcome: MentionOutcome; identity_id: string | null; carried: boolean; answered_at: Generated<Date>; answered_by: string }
  open_mentions: OfPlace & { could_be: string[] }
}
