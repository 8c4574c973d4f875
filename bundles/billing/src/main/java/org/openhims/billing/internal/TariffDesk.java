// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Price;
import org.openhims.billing.Share;
import org.openhims.billing.Tariff;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What things cost. */
@Component(service = {Tariff.class, TariffDesk.class})
public final class TariffDesk implements Tariff {

    private static final String CODE = "[A-Z0-9][A-Z0-9.-]{0,59}";
    private static final int LONGEST_NAME = 120;
    private static final int MOST_GST = 40;
    private static final int WHOLE = 100;

    private final BillingUnit unit;
    private final Facility facility;
    private final Tell tell;

    @Activate
    public TariffDesk(@Reference BillingUnit unit, @Reference Facility facility, @Reference Tell tell) {
        this.unit = unit;
        this.facility = facility;
        this.tell = tell;
        unit.again(Caller.system("billing"), tx -> {
            TariffSeed.plant(BillingUnit.sql(tx), facility.demo());
            return null;
        });
    }

    @Override
    public List<TariffItem> find(Caller by, String text) {
        by.require(BillingPermissions.TARIFF_READ);
        return unit.tx(by, tx -> {
            TariffTable tariff = new TariffTable(BillingUnit.sql(tx));
            LocalDate today = facility.day(tx.now());
            return tariff.items().stream().filter(item -> TariffTable.contains(item, text)).map(item -> tariff.whole(item, today)).toList();
        });
    }

    @Override
    public TariffItem item(Caller by, TariffItem item) {
        by.require(BillingPermissions.SETUP);
        if (item.code() == null || !item.code().matches(CODE)) {
            throw Problem.invalid("code", "pattern");
        }
        name("name", item.name());
        name("nameHindi", item.nameHindi());
        if (item.gst() == null || item.gst() < 0 || item.gst() > MOST_GST) {
            throw Problem.invalid("gst", "limit", 0, MOST_GST);
        }
        return changed(by, item.code(), tariff -> tariff.write(item));
    }

    private static void name(String field, String name) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problem.invalid(field, "size", 1, LONGEST_NAME);
        }
    }

    @Override
    public TariffItem price(Caller by, String item, Price price) {
        by.require(BillingPermissions.SETUP);
        Check.declared("price", price.price());
        if (price.category() == null) {
            throw Problem.invalid("category", "not-null");
        }
        return changed(by, item, tariff -> tariff.write(item, price), tx -> {
            if (price.from() == null || price.from().isBefore(facility.day(tx.now()))) {
                throw Problem.invalid("from", "future-or-present");
            }
            if (price.until() != null && price.until().isBefore(price.from())) {
                throw Problem.invalid("until", "billing.until");
            }
            new TariffTable(BillingUnit.sql(tx)).item(item).orElseThrow(() -> Problem.unknown("billing.item.unknown"));
        });
    }

    private TariffItem changed(Caller by, String item, Consumer<TariffTable> change) {
        return changed(by, item, change, tx -> { });
    }

    private TariffItem changed(Caller by, String code, Consumer<TariffTable> change, Consumer<Tx> check) {
        return unit.tx(by, tx -> {
            check.accept(tx);
            Sql sql = BillingUnit.sql(tx);
            TariffTable tariff = new TariffTable(sql);
            change.accept(tariff);
            tell.tell(tx, BillingPermissions.SETUP, null, "item=" + code, new BillingEvent.TariffChanged(code));
            return tariff.whole(tariff.item(code).orElseThrow(), facility.day(tx.now()));
        });
    }

    @Override
    public List<Share> shares(Caller by) {
        by.require(BillingPermissions.TARIFF_READ);
        return unit.tx(by, tx -> new TariffTable(BillingUnit.sql(tx)).shares());
    }

    @Override
    public Share share(Caller by, Share share) {
        by.require(BillingPermissions.SETUP);
        if (share.percent() == null || share.percent() < 0 || share.percent() > WHOLE) {
            throw Problem.invalid("percent", "limit", 0, WHOLE);
        }
        return unit.tx(by, tx -> {
            new TariffTable(BillingUnit.sql(tx)).write(share);
            tell.tell(tx, BillingPermissions.SETUP, null, "share=" + share.category(), new BillingEvent.TariffChanged(null));
            return share;
        });
    }
}
