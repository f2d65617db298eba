import type { Slot } from 'ask-sdk-model'
import type { ModelIntent } from './model'
import type { HeardSlot } from './understood'

/** Writes the slots of an intent as Alexa sends them: every slot of the intent is there, those not heard with a name alone. */
export function resolveSlots(
  intent: ModelIntent,
  heard: Readonly<Record<string, HeardSlot>>,
  applicationId: string,
): Record<string, Slot> {
  return Object.fromEntries(
    intent.slots.map(({ name, type }) => {
      const slot = heard[name]
      return [name, slot ? filled(name, type, slot, applicationId) : { name, confirmationStatus: 'NONE' }]
    }),
  )
}

function filled(name: string, type: string, { heard, values }: HeardSlot, applicationId: string): Slot {
  const known = type.startsWith('AMAZON.') ? undefined : resolutionsOf(type, values, applicationId)
  const slot: Slot = {
    name,
    value: heard,
    confirmationStatus: 'NONE',
    slotValue: { type: 'Simple', value: heard, ...(known && { resolutions: known }) },
  }
  return known ? { ...slot, resolutions: known } : slot
}

function resolutionsOf(
  type: string,
  values: HeardSlot['values'],
  applicationId: string,
): NonNullable<Slot['resolutions']> {
  return {
    resolutionsPerAuthority: [
      {
        authority: `amzn1.er-authority.echo-sdk.${applicationId}.${type}`,
        status: { code: values.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
        values: values.map(({ id, name }) => ({ value: { name, id: id ?? '' } })),
      },
    ],
  }
}
