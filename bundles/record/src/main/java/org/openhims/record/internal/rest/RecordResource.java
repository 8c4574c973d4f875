// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.Records;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The longitudinal record over HTTP. */
@Component(service = RestResource.class)
@Path("patients/{uhid}/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Record")
public final class RecordResource implements RestResource {

    private final Records records;

    @Activate
    public RecordResource(@Reference Records records) {
        this.records = records;
    }

    /** Newest first. */
    @GET
    @Operation(operationId = "readRecord", summary = "The longitudinal record of a patient, newest first",
            description = "Every fact that the running modules know, also those of records merged into this one. "
                    + "An item of kind \"away\" names a module whose facts cannot be shown now.")
    @ApiResponse(responseCode = "200", description = "A page of the record", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("""
            {"items":[{"module":"lab","kind":"result","id":"01930b2e-7c1a-7000-8000-000000000001","at":"2026-11-22T05:12:00Z",\
            "title":"Complete blood count","details":[{"name":"Haemoglobin","value":"8.1 g/dL","flag":"L"}],"flag":"abnormal"}],\
            "next":"MjAyNi0xMS0yMlQwNToxMjowMFo"}""")))
    @ApiResponse(responseCode = "403", description = "Not on the patient's care team, and no reason given")
    @ApiResponse(responseCode = "404", description = "No such patient")
    public Page<RecordItem> read(@Context SecurityContext security,
            @Parameter(example = "0712345678901") @PathParam("uhid") String uhid,
            @Parameter(description = "The next of the page before; absent for the newest") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") int limit) {
        return records.of(Caller.of(security.getUserPrincipal()), uhid, cursor, limit);
    }
}
