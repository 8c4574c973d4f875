-- a token is given once
select count(*) from (select queue from opd_visit group by queue, business_day, token_number having count(*) > 1) x;
-- tokens have no gap, also where some were moved to another queue
select count(*) from opd_counter c where c.last_number <> (select count(*) from (
    select queue, business_day, token_number from opd_visit where token_number < 100000
    union select t.from_queue, v.business_day, t.from_number from opd_transfer t join opd_visit v on v.id = t.visit where t.from_number < 100000
    union select t.to_queue, v.business_day, t.to_number from opd_transfer t join opd_visit v on v.id = t.visit) g (queue, on_day, token_number)
    where g.queue = c.queue and g.on_day = c.business_day);
-- a patient waits once in a queue
select count(*) from (select uhid from opd_visit where status in ('WAITING', 'CALLED', 'SKIPPED', 'IN_CONSULTATION')
    group by uhid, queue, business_day having count(*) > 1) x;
-- who was called is called by somebody, and who waits is not
select count(*) from opd_visit where (status = 'CALLED' and called_by is null) or (status = 'WAITING' and called_by is not null);
-- a signed note has ended its visit
select count(*) from opd_note n join opd_visit v on v.id = n.visit where n.signed_at is not null and v.ended_at is null;
-- a slot holds its capacity and the overbooking limit at most
select count(*) from (select a.open_slot from opd_appointment a join opd_schedule s on s.id = a.schedule where a.open_slot is not null
    group by a.open_slot, s.capacity, s.overbooking having count(*) > s.capacity + s.overbooking) x;
-- of a slot no more is squeezed in than the limit
select count(*) from (select a.open_slot from opd_appointment a join opd_schedule s on s.id = a.schedule where a.open_slot is not null
    group by a.open_slot, s.overbooking having sum(a.overbooked) > s.overbooking) x;
-- of a slot no more is booked online than the quota
select count(*) from (select a.open_slot from opd_appointment a join opd_schedule s on s.id = a.schedule where a.open_slot is not null and a.via = 'ONLINE'
    group by a.open_slot, s.online_quota having count(*) > s.online_quota) x;
-- a patient has no two overlapping appointments
select count(*) from opd_appointment a join opd_appointment b on a.uhid = b.uhid and a.id < b.id where a.status = 'BOOKED' and b.status = 'BOOKED'
    and a.starts_at < b.ends_at and b.starts_at < a.ends_at;
-- who is booked has a place, and who is not has none
select count(*) from opd_appointment where (status in ('BOOKED', 'ARRIVED') and open_slot is null)
    or (status in ('CANCELLED', 'REBOOKED') and open_slot is not null);
-- a check-in is one visit
select count(*) from opd_appointment a where (a.status = 'ARRIVED' and not exists (select 1 from opd_visit v where v.id = a.visit and v.uhid = a.uhid))
    or (a.visit is not null and exists (select 1 from opd_appointment b where b.visit = a.visit and b.id <> a.id));
-- an appointment that was moved has another in its place
select count(*) from opd_appointment a where a.status = 'REBOOKED' and not exists (select 1 from opd_appointment b where b.id = a.next_one);
-- receipts have no gap and no twin
select count(*) from (select counter from billing_receipt group by counter, fiscal_year having count(*) <> max(place) or min(place) <> 1) x;
-- refunds never exceed payments
select count(*) from billing_receipt r where (select coalesce(sum(f.amount), 0) from billing_refund f
    where f.receipt = r.receipt_number and f.status <> 'REJECTED') > r.amount;
-- nobody decides the own refund
select count(*) from billing_refund where status = 'APPROVED' and decided_by = requested_by;
-- no bill is overpaid
select count(*) from billing_bill where paid + pending > total;
-- a bill is paid by its receipts
select count(*) from billing_bill b where b.paid <> (select coalesce(sum(r.amount), 0) from billing_receipt r where r.bill = b.id and r.status = 'CONFIRMED')
    or b.pending <> (select coalesce(sum(r.amount), 0) from billing_receipt r where r.bill = b.id and r.status = 'PENDING');
-- what was given back of a bill was refunded
select count(*) from billing_bill b where b.refunded <> (select coalesce(sum(f.amount), 0) from billing_refund f join billing_receipt r
    on r.receipt_number = f.receipt where r.bill = b.id and f.status = 'APPROVED');
-- a claim by UPI is no money until it is confirmed
select count(*) from billing_receipt r where r.status = 'PENDING' and exists (select 1 from billing_ledger l where l.receipt = r.receipt_number);
-- money that counts is in the ledger once
select count(*) from billing_receipt r where r.status = 'CONFIRMED' and (select count(distinct l.entry) from billing_ledger l
    where l.receipt = r.receipt_number and l.refund is null) <> 1;
-- deposits are spent on bills and given back, and on nothing else
select count(*) from billing_start where (select coalesce(sum(spent), 0) from billing_receipt where bill is null)
    <> (select coalesce(sum(amount), 0) from billing_receipt where bill is not null and payment_mode = 'ADVANCE' and status = 'CONFIRMED')
    + (select coalesce(sum(f.amount), 0) from billing_refund f join billing_receipt r on r.receipt_number = f.receipt
    where r.bill is null and f.status <> 'REJECTED');
-- each entry of the ledger balances
select count(*) from (select entry from billing_ledger group by entry having sum(paise) <> 0) x;
-- a charge is made once
select count(*) from (select source from billing_charge group by source, subject, part having count(*) > 1) x;
-- a charge stands on one bill
select count(*) from (select l.charge from billing_line l join billing_bill b on b.id = l.bill where l.charge is not null and l.dropped = 0
    and b.status <> 'CANCELLED' group by l.charge having count(*) > 1) x;
-- a charge on a bill is billed
select count(*) from billing_line l join billing_bill b on b.id = l.bill join billing_charge c on c.id = l.charge
    where l.dropped = 0 and b.status <> 'CANCELLED' and c.status not in ('BILLED', 'REFUNDED');
-- a bill costs its lines
select count(*) from billing_bill b where b.status <> 'CANCELLED' and b.total <> (select coalesce(sum(l.amount), 0) from billing_line l
    where l.bill = b.id and l.dropped = 0);
-- no batch is below zero
select count(*) from pharmacy_balance where quantity < 0;
-- a balance is the sum of its movements
select count(*) from pharmacy_balance b where b.quantity <> (select coalesce(sum(m.quantity), 0) from pharmacy_movement m
    where m.store = b.store and m.batch = b.batch);
-- a balance may leave when its batch may
select count(*) from pharmacy_balance b join pharmacy_batch p on p.id = b.batch where b.status <> p.status or b.last_day <> p.last_day;
-- what leaves a store for another arrives
select count(*) from (select batch from pharmacy_movement where kind in ('TRANSFER_OUT', 'TRANSFER_IN') group by batch having sum(quantity) <> 0) x;
-- no line is given more than written
select count(*) from pharmacy_line where dispensed > quantity;
-- what was handed over left the shelf
select count(*) from pharmacy_batch p where (select coalesce(sum(d.quantity), 0) from pharmacy_dispensed d where d.batch = p.id)
    <> (select coalesce(sum(-m.quantity), 0) from pharmacy_movement m where m.batch = p.id and m.kind = 'DISPENSE');
-- a prescription is one order
select count(*) from (select prescription from pharmacy_order where prescription is not null group by prescription having count(*) > 1) x;
-- no event is put aside
select count(*) from evt_parked;
