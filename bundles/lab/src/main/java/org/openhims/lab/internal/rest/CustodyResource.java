// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.custody.SpecimenCustody;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The chain of custody over HTTP. */
@Path("lab/custody")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class CustodyResource implements RestResource {

    private static final String ACCESSION = "1000000016";
    private static final String CHAIN = "{\"accession\":\"1000000016\",\"order\":\"0193a0c0-0000-7000-8000-000000000001\","
            + "\"uhid\":\"0712345678904\",\"number\":\"MLC/2026/17\",\"holder\":\"nurse\",\"seal\":\"S-1201\",\"broken\":false,\"sound\":true,"
            + "\"steps\":[{\"number\":1,\"kind\":\"sealed\",\"at\":\"2026-11-22T04:30:00Z\",\"by\":\"nurse\",\"to\":\"nurse\","
            + "\"witness\":\"Constable Ram Singh 1204\",\"seal\":\"S-1201\",\"intact\":true,\"hash\":\"6f1e…\"}]}";
    private static final String PROBLEM = "{\"type\":\"urn:hims:problem:lab.custody.holder\",\"title\":\"Somebody else has this specimen\",\"status\":409}";

    private final SpecimenCustody custody;
    private final Printing printing;

    @Activate
    public CustodyResource(@Reference SpecimenCustody custody, @Reference Printing printing) {
        this.custody = custody;
        this.printing = printing;
    }

    /** @param number of the medico-legal case; may be null */
    public record Case(String number) {
    }

    /** @param witness in whose presence */
    public record Sealing(String witness, String seal, String note) {
    }

    /** @param intact whether the seal is */
    public record Acceptance(@NotNull Boolean intact, String note) {
    }

    /** @param reason in words */
    public record Words(String reason) {
    }

    /** @param document that allows it */
    public record Permit(String document, String reason) {
    }

    /** @param witness in whose presence */
    public record Discarding(String witness, String how) {
    }

    @POST
    @Path("orders/{id}")
    @Operation(operationId = "labCustodyMark", summary = "The order is of a medico-legal case", responses = @ApiResponse(responseCode = "200",
            description = "Chains of its specimens", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + CHAIN + "]}"))))
    public Page<CustodyChain> mark(@Context SecurityContext security, @PathParam("id") String id, @RequestBody(required = true, content =
            @Content(examples = @ExampleObject("{\"number\":\"MLC/2026/17\"}"))) @NotNull Case which) {
        return Page.all(custody.mark(Caller.of(security.getUserPrincipal()), id, which.number()));
    }

    @GET
    @Path("mine")
    @Operation(operationId = "labCustodyMine", summary = "What the caller has, and what is offered to the caller", responses = @ApiResponse(
            responseCode = "200", description = "Chains", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + CHAIN + "]}"))))
    public Page<CustodyChain> mine(@Context SecurityContext security) {
        return Page.all(custody.mine(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("{accession}")
    @Operation(operationId = "labCustody", summary = "A specimen's chain of custody", responses = @ApiResponse(responseCode = "200",
            description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))))
    public CustodyChain chain(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession) {
        return custody.chain(Caller.of(security.getUserPrincipal()), accession);
    }

    @GET
    @Path("{accession}/sheet")
    @Produces("application/pdf")
    @Operation(operationId = "labCustodySheet", summary = "The chain on paper, A4, as PDF", responses = @ApiResponse(responseCode = "200",
            description = "PDF", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] sheet(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession) {
        return printing.pdf(custody.sheet(Caller.of(security.getUserPrincipal()), accession));
    }

    @POST
    @Path("{accession}/seal")
    @Operation(operationId = "labCustodySeal", summary = "Take the specimen, if it was not, and seal it: its chain begins", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain seal(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"witness\":\"Constable Ram Singh 1204\",\"seal\":\"S-1201\"}"))) @NotNull Sealing body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.seal(by, accession, body.witness(), body.seal(), body.note());
    }

    @POST
    @Path("{accession}/hand-over")
    @Operation(operationId = "labCustodyHandOver", summary = "Offer it to another user, or give it to a person outside", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain handOver(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"toUser\":\"technician\",\"reason\":\"For analysis\",\"intact\":true}"))) @NotNull HandOver body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.handOver(by, accession, body);
    }

    @POST
    @Path("{accession}/accept")
    @Operation(operationId = "labCustodyAccept", summary = "Take what is offered, or back from a person outside", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain accept(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"intact\":true}"))) @NotNull @Valid Acceptance body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.accept(by, accession, body.intact(), body.note());
    }

    @POST
    @Path("{accession}/refuse")
    @Operation(operationId = "labCustodyRefuse", summary = "Do not take what is offered, or no longer offer it", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain refuse(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Label does not match\"}"))) @NotNull Words body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.refuse(by, accession, body.reason());
    }

    @POST
    @Path("{accession}/open")
    @Operation(operationId = "labCustodyOpen", summary = "Open the seal for the analysis", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain open(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"For analysis\"}"))) @NotNull Words body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.open(by, accession, body.reason());
    }

    @POST
    @Path("{accession}/reseal")
    @Operation(operationId = "labCustodyReseal", summary = "Put a new seal on it", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain reseal(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"witness\":\"Dr A. Rao\",\"seal\":\"S-1207\"}"))) @NotNull Sealing body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.reseal(by, accession, body.witness(), body.seal());
    }

    @POST
    @Path("{accession}/release")
    @Operation(operationId = "labCustodyRelease", summary = "Note that it may be discarded", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain release(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"document\":\"Court order 71/2026\",\"reason\":\"Case closed\"}"))) @NotNull Permit body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.release(by, accession, body.document(), body.reason());
    }

    @POST
    @Path("{accession}/discard")
    @Operation(operationId = "labCustodyDiscard", summary = "Note that it was discarded, which has to be released", responses = {
        @ApiResponse(responseCode = "200", description = "Chain", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CHAIN))),
        @ApiResponse(responseCode = "409", description = "It is in other hands, or not in a state for this",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public CustodyChain discard(@Context SecurityContext security, @Parameter(example = ACCESSION) @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"witness\":\"Dr A. Rao\",\"how\":\"Autoclaved\"}"))) @NotNull Discarding body) {
        Caller by = Caller.of(security.getUserPrincipal());
        return custody.discard(by, accession, body.witness(), body.how());
    }
}
