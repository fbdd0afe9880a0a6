/** What the applicant typed into the form about the way of delivery. */
export interface DeliveryChoice {
  readonly type: 'choose_delivery'
  readonly way: string
  readonly receiverName: string
  readonly receiverPhone: string
  readonly receiverAddress: string
  readonly agreeElectronic: boolean
}

/** The choice as it was posted; null for every other form. The API judges it. */
export function deliveryChoice(form: FormData): DeliveryChoice | null {
  if (form.get('type') !== 'choose_delivery') return null
  const of = (name: string) => String(form.get(name) ?? '')
  return {
    type: 'choose_delivery',
    way: of('way'),
    receiverName: of('receiverName'),
    receiverPhone: of('receiverPhone'),
    receiverAddress: of('receiverAddress'),
    agreeElectronic: form.get('agreeElectronic') !== null,
  }
}
