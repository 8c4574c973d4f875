// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;

/** A module that writes, to be asked twice. */
@Path("beds")
public class Beds implements RestResource, AutoCloseable {

    public record Bed(long id, String label) {
    }

    public record NewBed(String label) {
    }

    private final Unit unit;
    private final CyclicBarrier together;

    Beds(Store store) {
        this(store, 1);
    }

    /** @param together so many requests wait for each other before they write */
    Beds(Store store, int together) {
        this.unit = store.open(Beds.class, "beds");
        this.together = new CyclicBarrier(together);
    }

    @POST
    @Created
    public Bed add(NewBed bed, @Context SecurityContext security) throws InterruptedException, BrokenBarrierException {
        together.await();
        return unit.tx(Caller.of(security.getUserPrincipal()), tx -> insert(tx, bed.label()));
    }

    @POST
    @Path("clear")
    public void clear(@Context SecurityContext security) {
        unit.tx(Caller.of(security.getUserPrincipal()), tx -> insert(tx, "cleared"));
    }

    @POST
    @Path("refuse")
    public Bed refuse(NewBed bed, @Context SecurityContext security) {
        return unit.tx(Caller.of(security.getUserPrincipal()), tx -> {
            insert(tx, bed.label());
            throw Problem.conflict("bed.taken");
        });
    }

    @POST
    @Path("fail")
    public Bed fail(NewBed bed, @Context SecurityContext security) {
        unit.tx(Caller.of(security.getUserPrincipal()), tx -> insert(tx, bed.label()));
        throw new IllegalStateException("after the commit");
    }

    long count() {
        return unit.tx(Caller.system("test"), tx -> {
            try (Statement query = tx.connection().createStatement();
                    ResultSet rows = query.executeQuery("select count(*) from beds_bed")) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Bed insert(Tx tx, String label) {
        try (PreparedStatement insert = tx.connection().prepareStatement("insert into beds_bed (label) values (?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, label);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return new Bed(keys.getLong(1), label);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        unit.close();
    }
}
