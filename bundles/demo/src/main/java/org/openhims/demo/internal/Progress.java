// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Remembers which parts are done, so that a hospital that people have worked in is left alone. */
@Component(service = Progress.class)
public final class Progress {

    private static final Caller SELF = Caller.system("demo");

    private final Store store;
    private final Unit unit;

    @Activate
    public Progress(@Reference Store store) {
        this.store = store;
        unit = store.open(Progress.class, "demo");
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    /** True while this node makes the demo hospital, of all on the database; to be asked again within ten seconds. */
    boolean ours() {
        return store.lease("demo.seeding");
    }

    boolean done(Seed.Part part) {
        return unit.tx(SELF, tx -> new Sql(tx.connection()).number("select count(*) from demo_done where name = ?", part)) > 0;
    }

    void note(Seed.Part part) {
        unit.tx(SELF, tx -> new Sql(tx.connection()).update("insert into demo_done (name, done_at) values (?, ?)", part, tx.now()));
    }
}
