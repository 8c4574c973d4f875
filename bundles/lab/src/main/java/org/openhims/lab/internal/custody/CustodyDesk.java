// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.custody;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openhims.lab.LabEvent;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyEvent;
import org.openhims.lab.custody.CustodyStep.Kind;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.Fields;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.custody.Recorder.Draft;
import org.openhims.lab.internal.store.OrderRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The chain of custody: who may do which step when. */
@Component(service = SpecimenCustody.class)
public final class CustodyDesk implements SpecimenCustody {

    private static final String SPECIMENS = "select s.accession from SpecimenRow s where s.order = :order order by s.accession";
    private static final int NAME = 120;
    private static final int WORDS = 200;
    private static final int SEAL = 60;
    private static final int CASE_NUMBER = 40;

    private final LabUnit unit;
    private final Access access;
    private final Recorder recorder;
    private final CustodySheet sheets;
    private final Tell tell;

    @Activate
    public CustodyDesk(@Reference LabUnit unit, @Reference Access access, @Reference Recorder recorder, @Reference CustodySheet sheets,
            @Reference Tell tell) {
        this.unit = unit;
        this.access = access;
        this.recorder = recorder;
        this.sheets = sheets;
        this.tell = tell;
    }

    @Override
    public List<CustodyChain> mark(Caller by, String order, String number) {
        by.require(Recorder.PERMISSION);
        new Fields().most("number", number, CASE_NUMBER).done();
        access.mayAsk(by);
        access.mayRead(by, unit.tx(Access.asking(by), tx -> order(tx, order).uhid()));
        return unit.tx(by, tx -> {
            OrderRow row = order(tx, order);
            List<SpecimenRow> specimens = tx.em().createQuery(SPECIMENS, String.class).setParameter("order", order).getResultList().stream()
                    .map(accession -> LabUnit.lockKnown(tx, accession)).toList();
            if (row.mlcNumber() != null && Fields.stripped(number) != null && !row.mlcNumber().equals(number.strip())) {
                throw Problem.conflict("lab.custody.numbered");
            }
            row.mark(number);
            specimens.forEach(SpecimenRow::custodyDue);
            tell.live(tx, row.uhid(), CustodyEvent.MARKED, new CustodyEvent.Marked(order, row.mlcNumber()));
            tx.audit(Recorder.PERMISSION, row.uhid(), "medico-legal order=" + order);
            return specimens.stream().map(specimen -> Chains.of(tx, specimen)).toList();
        });
    }

    private static OrderRow order(Tx tx, String id) {
        OrderRow row = tx.em().find(OrderRow.class, id);
        if (row == null) {
            throw Problem.unknown("lab.order.unknown");
        }
        return row;
    }

    @Override
    public CustodyChain seal(Caller by, String accession, String witness, String seal, String note) {
        by.require(Recorder.PERMISSION);
        new Fields().text("witness", witness, 3, NAME).text("seal", seal, 1, SEAL).most("note", note, WORDS).done();
        return record(by, accession, (tx, specimen) -> {
            if (!Chains.of(tx, specimen).steps().isEmpty()) {
                throw Problem.conflict("lab.custody.begun");
            }
            if (specimen.status() == SpecimenStatus.ORDERED) {
                specimen.collect(by.user(), tx.now());
                tell.live(tx, specimen.patient().uhid(), new LabEvent.Collected(specimen.order(), accession));
            } else if (specimen.collectedAt() == null) {
                throw Problem.conflict("lab.specimen." + specimen.status());
            }
            return new Draft(Kind.SEALED, null, by.user(), witness.strip(), seal.strip(), true, Fields.stripped(note), null);
        });
    }

    @Override
    public CustodyChain handOver(Caller by, String accession, HandOver to) {
        by.require(Recorder.PERMISSION);
        boolean outside = to.toUser() == null;
        new Fields().text(outside ? "toPerson" : "toUser", outside ? to.toPerson() : to.toUser(), 2, outside ? NAME : SEAL)
                .that(outside || to.toPerson() == null, "toPerson", "lab.custody.one").that(!outside || Fields.stripped(to.document()) != null, "document", "not-blank")
                .most("document", to.document(), NAME).text("reason", to.reason(), 3, WORDS).that(to.intact() != null, "intact", "not-null")
                .that(!by.user().equals(to.toUser()), "toUser", "lab.custody.self").done();
        return held(by, accession, chain -> {
            if (chain.seal() == null) {
                throw Problem.conflict("lab.custody.open");
            }
            return new Draft(outside ? Kind.GIVEN_OUT : Kind.HANDED_OVER, by.user(), (outside ? to.toPerson() : to.toUser()).strip(), null, chain.seal(),
                    to.intact(), to.reason().strip(), Fields.stripped(to.document()));
        });
    }

    @Override
    public CustodyChain accept(Caller by, String accession, boolean intact, String note) {
        by.require(Recorder.PERMISSION);
        new Fields().most("note", note, WORDS).done();
        return record(by, accession, (tx, specimen) -> {
            CustodyChain chain = begun(tx, specimen);
            boolean back = Chains.outside(chain);
            if (!back && !by.user().equals(chain.pending())) {
                throw Problem.conflict("lab.custody.notoffered");
            }
            return new Draft(back ? Kind.TAKEN_BACK : Kind.ACCEPTED, chain.holder(), by.user(), null, chain.seal(), intact, Fields.stripped(note), null);
        });
    }

    @Override
    public CustodyChain refuse(Caller by, String accession, String reason) {
        by.require(Recorder.PERMISSION);
        new Fields().text("reason", reason, 3, WORDS).done();
        return record(by, accession, (tx, specimen) -> {
            CustodyChain chain = begun(tx, specimen);
            if (chain.pending() == null || !List.of(chain.pending(), chain.holder()).contains(by.user())) {
                throw Problem.conflict("lab.custody.notoffered");
            }
            return new Draft(Kind.REFUSED, null, null, null, chain.seal(), null, reason.strip(), null);
        });
    }

    @Override
    public CustodyChain open(Caller by, String accession, String reason) {
        by.require(Recorder.PERMISSION);
        new Fields().text("reason", reason, 3, WORDS).done();
        return held(by, accession, chain -> {
            if (chain.seal() == null) {
                throw Problem.conflict("lab.custody.open");
            }
            return new Draft(Kind.OPENED, null, null, null, chain.seal(), null, reason.strip(), null);
        });
    }

    @Override
    public CustodyChain reseal(Caller by, String accession, String witness, String seal) {
        by.require(Recorder.PERMISSION);
        new Fields().text("witness", witness, 3, NAME).text("seal", seal, 1, SEAL).done();
        return held(by, accession, chain -> {
            if (chain.seal() != null) {
                throw Problem.conflict("lab.custody.sealed");
            }
            return new Draft(Kind.RESEALED, null, null, witness.strip(), seal.strip(), null, null, null);
        });
    }

    @Override
    public CustodyChain release(Caller by, String accession, String document, String reason) {
        by.require("lab.custody.release");
        new Fields().text("document", document, 1, NAME).text("reason", reason, 3, WORDS).done();
        return record(by, accession, (tx, specimen) -> {
            begun(tx, specimen);
            return new Draft(Kind.RELEASED, null, null, null, null, null, reason.strip(), document.strip());
        });
    }

    @Override
    public CustodyChain discard(Caller by, String accession, String witness, String how) {
        by.require(Recorder.PERMISSION);
        new Fields().text("witness", witness, 3, NAME).text("how", how, 3, WORDS).done();
        return held(by, accession, chain -> {
            if (!chain.has(Kind.RELEASED)) {
                throw Problem.conflict("lab.custody.notreleased");
            }
            return new Draft(Kind.DISCARDED, by.user(), null, witness.strip(), chain.seal(), null, how.strip(), null);
        });
    }

    /** A step of who has it, while it is offered to nobody. */
    private CustodyChain held(Caller by, String accession, Function<CustodyChain, Draft> step) {
        return record(by, accession, (tx, specimen) -> {
            CustodyChain chain = begun(tx, specimen);
            if (!by.user().equals(chain.holder()) || Chains.outside(chain)) {
                throw Problem.conflict("lab.custody.holder");
            }
            if (chain.pending() != null) {
                throw Problem.conflict("lab.custody.pending");
            }
            return step.apply(chain);
        });
    }

    private CustodyChain record(Caller by, String accession, BiFunction<Tx, SpecimenRow, Draft> step) {
        return unit.tx(by, tx -> {
            SpecimenRow specimen = LabUnit.lockKnown(tx, accession);
            if (specimen.custody() == null) {
                throw Problem.unknown("lab.custody.none");
            }
            return recorder.add(tx, specimen, step.apply(tx, specimen));
        });
    }

    private static CustodyChain begun(Tx tx, SpecimenRow specimen) {
        CustodyChain chain = Chains.of(tx, specimen);
        if (chain.steps().isEmpty()) {
            throw Problem.conflict("lab.custody.due");
        }
        if (chain.has(Kind.DISCARDED)) {
            throw Problem.conflict("lab.custody.discarded");
        }
        return chain;
    }

    @Override
    public CustodyChain chain(Caller by, String accession) {
        by.require(Recorder.PERMISSION);
        CustodyChain chain = unit.tx(by, tx -> {
            CustodyChain found = Chains.of(tx, known(tx, accession));
            tx.audit(Recorder.PERMISSION, found.uhid(), "read accession=" + accession);
            return found;
        });
        if (chain.steps().stream().noneMatch(step -> by.user().equals(step.by()) || by.user().equals(step.to()))) {
            access.mayRead(by, chain.uhid());
        }
        return chain;
    }

    private static SpecimenRow known(Tx tx, String accession) {
        SpecimenRow specimen = tx.em().find(SpecimenRow.class, accession);
        if (specimen == null) {
            throw Problem.unknown("lab.specimen.unknown");
        }
        if (specimen.custody() == null) {
            throw Problem.unknown("lab.custody.none");
        }
        return specimen;
    }

    @Override
    public List<CustodyChain> mine(Caller by) {
        by.require(Recorder.PERMISSION);
        return unit.tx(by, tx -> {
            tx.audit(Recorder.PERMISSION, null, "mine");
            return new CustodyTable(tx).of(by.user()).stream().map(accession -> Chains.of(tx, known(tx, accession))).toList();
        });
    }

    @Override
    public Sheet sheet(Caller by, String accession) {
        return sheets.of(by.locale(), chain(by, accession));
    }
}
