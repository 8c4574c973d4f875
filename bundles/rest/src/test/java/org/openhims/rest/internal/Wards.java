// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openhims.platform.FieldError;
import org.openhims.platform.Page;
import org.openhims.platform.PartialDate;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.OptionalBody;
import org.openhims.platform.rest.RestResource;

/** A resource with one of everything. */
@Path("wards")
public class Wards implements RestResource {

    public enum Kind { GENERAL, ICU }

    public record Bed(@NotBlank @Size(max = 10) String code, @Max(3) int level) {
    }

    public record Range(int from, int to) {

        public Range {
            if (from > to) {
                throw Problem.invalid(FieldError.of("to", "range"));
            }
        }
    }

    public record Ward(@NotBlank String name, Kind kind, LocalDate opened, PartialDate founded, List<@Valid Bed> beds, Range range) {
    }

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @GET
    public Page<Ward> list(@QueryParam("limit") @DefaultValue("20") @Max(100) int limit, @QueryParam("kind") Kind kind,
            @QueryParam("on") LocalDate on) {
        return new Page<>(List.of(new Ward("A" + limit, kind, on, null, null, null)), null);
    }

    @GET
    @Path("{name}")
    public Ward get(@PathParam("name") @Size(max = 5) String name) {
        if (name.equals("none")) {
            throw Problem.unknown("ward.unknown");
        }
        return new Ward(name, Kind.ICU, LocalDate.of(2026, 11, 22), new PartialDate(1990, 8, 0), List.of(), null);
    }

    @POST
    @Created
    public Ward open(@NotNull Ward ward, @Context SecurityContext security) {
        Caller.of(security.getUserPrincipal()).require("ward.write");
        return ward;
    }

    @POST
    @Path("{name}/clean")
    public List<String> clean(@OptionalBody Bed bed) {
        return List.of(bed == null ? "all" : bed.code());
    }

    @POST
    @Path("{name}/close")
    public void close(@PathParam("name") String name) {
        // Nothing to tell.
    }

    @DELETE
    @Path("{name}")
    public void fail(@PathParam("name") String name) {
        throw new IllegalStateException("Sunita Devi is in bed 3");
    }

    @GET
    @Path("public")
    @Anonymous
    public Instant open() {
        return Instant.parse("2026-11-22T04:00:00Z");
    }

    @GET
    @Path("reason")
    public List<String> reason(@Context SecurityContext security) {
        Caller caller = Caller.of(security.getUserPrincipal());
        return List.of(String.valueOf(caller.reason()), caller.locale().getLanguage(), caller.address());
    }

    @GET
    @Path("slow")
    public List<String> slow() throws InterruptedException {
        entered.countDown();
        release.await();
        return List.of("done");
    }

    @GET
    @Path("plan")
    @Produces("application/pdf")
    public byte[] plan() {
        return new byte[] {'%', 'P', 'D', 'F'};
    }

    @POST
    @Path("notes")
    @Consumes("text/plain")
    public List<Integer> note(String text) {
        return List.of(text.length());
    }

    /** Reads a file as it comes. */
    @POST
    @Path("lists")
    @Consumes("text/csv")
    public List<Long> list(InputStream csv, @Context SecurityContext security) throws IOException {
        Caller.of(security.getUserPrincipal()).require("ward.write");
        return List.of(csv.transferTo(OutputStream.nullOutputStream()));
    }

    void awaitEntered() throws InterruptedException {
        if (!entered.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody has come");
        }
    }

    void release() {
        release.countDown();
    }
}
