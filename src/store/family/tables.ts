/** The shapes of the tables of how practitioners and the family are brought into a review. */
import type { Generated } from 'kysely'
import type { EngagementOutcome, Invited, Need } from '../../domain/family.ts'
import type { InvitationStatus } from '../../domain/invitation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

interface OfCase { board_id: string; case_id: string }

export interface FamilyTables {
  practitioner_invitations: OfCase & {
    agency_id: string; practitioner_id: string; revision: number; name: string; role: string; status: InvitationStatus; happened_on: PlainDate | null; reason: string
    recorded_at: Generated<Date>; recorded_by: string
  }
  family_members: OfCase & { member_id: string; from_referral: boolean; added_at: Generated<Date>; added_by: string }
  family_engagements: OfCase & {
    member_id: string; revision: number; invited: Invited; invited_on: PlainDate | null; how: string; by_whom: string; explained_on: PlainDate | null
    needs: Need[]; adjustments: string; outcome: EngagementOutcome; notes: string; recorded_at: Generated<Date>; recorded_by: string
  }
}
