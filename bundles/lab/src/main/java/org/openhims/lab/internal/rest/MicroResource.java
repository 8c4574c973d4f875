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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Antibiogram;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Microbiology;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules of microbiology and the cumulative antibiogram over HTTP. */
@Path("lab/microbiology")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class MicroResource implements RestResource {

    private static final String BODY = "\"standard\":\"As our laboratory has adopted\",\"breakpoints\":[{\"antimicrobial\":\"ciprofloxacin\","
            + "\"organism\":\"enterobacterales\",\"method\":\"disk\",\"susceptible\":99,\"resistant\":98,\"between\":\"I\"}],"
            + "\"cascades\":[{\"organism\":\"enterobacterales\",\"antimicrobial\":\"meropenem\",\"simpler\":[\"ceftriaxone\"]}],"
            + "\"alerts\":[{\"code\":\"MRSA\",\"organism\":\"staphylococcus-aureus\",\"resistant\":[\"cefoxitin\"]}]}";
    private static final String RULES = "{\"version\":2," + BODY;
    private static final String SHARES = "{\"items\":[{\"organism\":\"escherichia-coli\",\"name\":\"Escherichia coli\",\"isolates\":120,"
            + "\"few\":false,\"shares\":[{\"antimicrobial\":\"meropenem\",\"name\":\"Meropenem\",\"tested\":118,\"susceptible\":101,\"percent\":86,"
            + "\"few\":false}]}]}";
    private static final String HEAD = "organism;isolates;antimicrobial;tested;susceptible;percent;under30";

    private final Microbiology microbiology;

    @Activate
    public MicroResource(@Reference Microbiology microbiology) {
        this.microbiology = microbiology;
    }

    /** @param version from which the change was made; 0 for the first */
    public record MicroChange(int version, String standard, List<@NotNull @Valid Breakpoint> breakpoints, List<@NotNull @Valid CascadeRule> cascades,
            List<@NotNull @Valid AlertRule> alerts) {

        MicroRules rules() {
            return new MicroRules(version, standard, breakpoints, cascades, alerts, null, null);
        }
    }

    @GET
    @Path("rules")
    @Operation(operationId = "labMicroRules", summary = "The laboratory's breakpoints and other rules of microbiology",
            responses = @ApiResponse(responseCode = "200", description = "Rules", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RULES))))
    public MicroRules current(@Context SecurityContext security) {
        return microbiology.current(Caller.of(security.getUserPrincipal()));
    }

    @GET
    @Path("rules/versions/{version}")
    @Operation(operationId = "labMicroRulesVersion", summary = "Rules of microbiology as they were", responses = @ApiResponse(
            responseCode = "200", description = "Rules", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RULES))))
    public MicroRules version(@Context SecurityContext security, @Parameter(example = "2") @PathParam("version") int version) {
        return microbiology.version(Caller.of(security.getUserPrincipal()), version);
    }

    @PUT
    @Path("rules")
    @Operation(operationId = "labMicroRulesChange", summary = "Put other rules of microbiology in the place of the present ones", responses = {
        @ApiResponse(responseCode = "200", description = "The next version", useReturnTypeSchema = true,
                content = @Content(examples = @ExampleObject(RULES))),
        @ApiResponse(responseCode = "409", description = "Somebody else has changed them",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public MicroRules change(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(RULES))) @NotNull @Valid MicroChange change) {
        return microbiology.change(Caller.of(security.getUserPrincipal()), change.rules());
    }

    @GET
    @Path("antibiogram")
    @Operation(operationId = "labAntibiogram", summary = "Which share of the isolates is susceptible",
            description = "Of specimens collected in the period, both days included; the first isolate of each patient and organism",
            responses = @ApiResponse(responseCode = "200", description = "Organisms, those with the most isolates first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(SHARES))))
    public Page<Antibiogram> antibiogram(@Context SecurityContext security,
            @Parameter(required = true, example = "2026-01-01") @QueryParam("from") String from,
            @Parameter(required = true, description = "At most 3 years later", example = "2026-11-22") @QueryParam("until") String until) {
        return Page.all(rows(security, from, until));
    }

    @GET
    @Path("antibiogram.csv")
    @Produces("text/csv")
    @Operation(operationId = "labAntibiogramFile", summary = "The same as CSV", description = "A line for each organism and antimicrobial",
            responses = @ApiResponse(responseCode = "200", description = "CSV, UTF-8, with semicolons", content = @Content(mediaType = "text/csv",
                    schema = @Schema(type = "string"), examples = @ExampleObject(HEAD + "\r\nEscherichia coli;120;Meropenem;118;101;86;\r\n"))))
    public String file(@Context SecurityContext security, @Parameter(required = true, example = "2026-01-01") @QueryParam("from") String from,
            @Parameter(required = true, example = "2026-11-22") @QueryParam("until") String until) {
        return Stream.concat(Stream.of(HEAD), rows(security, from, until).stream().flatMap(MicroResource::lines))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static Stream<String> lines(Antibiogram row) {
        return row.shares().stream().map(share -> String.join(";", row.name(), "" + row.isolates(), share.name(), "" + share.tested(),
                "" + share.susceptible(), share.percent().toPlainString(), share.few() ? "<30" : ""));
    }

    private List<Antibiogram> rows(SecurityContext security, String from, String until) {
        return microbiology.antibiogram(Caller.of(security.getUserPrincipal()), Words.day("from", from), Words.day("until", until));
    }
}
